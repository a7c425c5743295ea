/** Digests of what was given out: letters, and documents of disclosures. */
package org.openvha.register.documents;
