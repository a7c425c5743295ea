/** Recording disclosures, the documents that are given, and the recipients to be told later. Ids of people stand in bodies, never in addresses. */
package org.openvha.web.disclosures;
