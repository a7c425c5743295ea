/** Pages to record disclosures to partners, to give out their documents, and to tell recipients later. */
package org.openvha.web.pages.disclosures;
