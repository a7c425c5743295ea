/** The inverse trace over HTTP: from a rule, a weight row, an offence or a report to everybody it touched, and to where it comes from. */
package org.openvha.web.trace;
