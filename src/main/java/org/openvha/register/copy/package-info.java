/** Bulk in, by PostgreSQL's COPY in its text format. */
package org.openvha.register.copy;
