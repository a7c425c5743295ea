/** Assessing everybody from the database, and putting the result in force in one transaction or not at all. */
package org.openvha.register.runs;
