export { GET } from '../recommendations.json.ts';
