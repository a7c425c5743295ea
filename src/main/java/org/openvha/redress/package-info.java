/** What somebody can do about an assessment: have it reviewed, and have what is held about them. Rules and words only; the register keeps the cases. */
package org.openvha.redress;
