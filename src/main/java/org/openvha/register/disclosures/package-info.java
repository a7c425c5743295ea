/** Disclosures to partners, recorded before anything is given, and the recipients to be told when a person has left the list. */
package org.openvha.register.disclosures;
