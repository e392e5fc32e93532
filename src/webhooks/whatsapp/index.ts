export { readWhatsApp } from './read-whatsapp.js';
