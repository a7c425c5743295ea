/** The system of record in PostgreSQL: facts as they became known, published rule sets, runs, and the list in force. */
package org.openvha.register;
