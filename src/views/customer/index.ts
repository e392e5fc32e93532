export type { ListCustomerMessages } from './customer-messages.js';
export { listCustomerMessages } from './customer-messages.js';
export type { CustomerConversation, CustomerMessage } from './customer-view.js';
export type { ShowCustomer } from './show-customer.js';
export { showCustomer } from './show-customer.js';
