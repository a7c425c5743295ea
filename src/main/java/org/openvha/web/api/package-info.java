/** The OpenAPI document. */
package org.openvha.web.api;
