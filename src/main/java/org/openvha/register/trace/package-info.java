/** From a rule, a row of the weight table, an offence or a report to everybody it touched. */
package org.openvha.register.trace;
