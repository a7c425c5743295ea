/** Accounts in the database: their changes, their passwords as hashes, and wrong attempts. */
package org.openvha.register.accounts;
