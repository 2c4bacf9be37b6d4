package symshift.dashboard.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to public addresses only. The check is made on what the connection then uses, so a
 * name cannot resolve to one address when checked and to another when connected.
 */
final class PublicHosts implements DnsResolver {
  private final String configuredHost;

  /**
   * @param configuredHost may be private; empty for none
   */
  PublicHosts(String configuredHost) {
    this.configuredHost = configuredHost;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    if (host.equalsIgnoreCase(configuredHost)) {
      return found;
    }
    InetAddress[] allowed =
        Arrays.stream(found).filter(PublicHosts::isPublic).toArray(InetAddress[]::new);
    if (allowed.length == 0) {
      throw new UnknownHostException(
          host + " is a private address; only a host named in the settings may be one");
    }
    return allowed;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }

  /** Source: the IANA special-purpose address registries for IPv4 and IPv6. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
  }

  private static boolean isPublic4(byte[] b) {
    int first = b[0] & 0xFF;
    int second = b[1] & 0xFF;
    boolean shared = first == 100 && second >= 64 && second < 128; // 100.64.0.0/10
    boolean protocol = first == 192 && second == 0 && b[2] == 0; // 192.0.0.0/24
    boolean benchmark = first == 198 && (second == 18 || second == 19); // 198.18.0.0/15
    return first != 0
        && first < 240
        && !shared
        && !protocol
        && !benchmark
        && !isDocumentation4(first, second, b[2] & 0xFF);
  }

  /** 192.0.2.0/24, 198.51.100.0/24 and 203.0.113.0/24. */
  private static boolean isDocumentation4(int first, int second, int third) {
    return switch (first) {
      case 192 -> second == 0 && third == 2;
      case 198 -> second == 51 && third == 100;
      case 203 -> second == 0 && third == 113;
      default -> false;
    };
  }

  private static boolean isPublic6(byte[] b) {
    boolean global = (b[0] & 0xE0) == 0x20; // 2000::/3; leaves out unique local addresses
    int first = (b[0] & 0xFF) << 8 | (b[1] & 0xFF);
    int second = (b[2] & 0xFF) << 8 | (b[3] & 0xFF);
    boolean sixToFour = first == 0x2002; // 2002::/16 embeds an IPv4 address
    boolean teredo = first == 0x2001 && second == 0; // 2001::/32 does too
    boolean documentation = first == 0x2001 && second == 0xDB8; // 2001:db8::/32
    return global && !sixToFour && !teredo && !documentation;
  }
}
