/** The log in the database: entries written in the transaction of what they tell, sealed into a chain soon after. */
package org.openvha.register.journal;
