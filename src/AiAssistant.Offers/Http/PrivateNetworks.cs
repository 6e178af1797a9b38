using System.Net;
using System.Net.Sockets;

namespace AiAssistant.Offers.Http;

/// <summary>
/// The addresses that a seller's address must not lead to: the machine itself, its neighbours, the cloud's metadata, and what is no host at all. Of IPv6 only
/// global unicast is public; where it carries an IPv4 address, that one counts.
/// </summary>
internal static class PrivateNetworks
{
    private static readonly IPNetwork[] Refused =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"), // shared by a carrier's customers
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), // link-local, with the metadata of clouds
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"), // this and the next ones of its kind: documentation
        IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/4"),
        IPNetwork.Parse("240.0.0.0/4"), // reserved, with broadcast
    ];

    private static readonly byte[] Nat64 = [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0];

    public static bool Contains(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return Refused.Any(network => network.Contains(address));
        }

        Span<byte> bytes = stackalloc byte[16];
        return address.AddressFamily != AddressFamily.InterNetworkV6 || !address.TryWriteBytes(bytes, out _) || ContainsVersion6(address, bytes);
    }

    private static bool ContainsVersion6(IPAddress address, ReadOnlySpan<byte> bytes)
    {
        if (address.IsIPv4MappedToIPv6 || bytes.StartsWith(Nat64))
        {
            return Contains(new IPAddress(bytes[12..]));
        }

        // 6to4 (2002::/16) carries its IPv4 address behind the prefix.
        if (bytes is [0x20, 0x02, ..])
        {
            return Contains(new IPAddress(bytes[2..6]));
        }

        return (bytes[0] & 0xE0) != 0x20 // all but 2000::/3: loopback, unique-local, link-local, multicast, local NAT64 and what is not assigned
            || bytes is [0x20, 0x01, 0x00 or 0x01, ..] // 2001::/23: Teredo, which hides IPv4 addresses, and other protocols
            || bytes is [0x20, 0x01, 0x0D, 0xB8, ..] // documentation
            || (bytes is [0x3F, 0xFF, ..] && bytes[2] < 0x10); // documentation
    }
}
