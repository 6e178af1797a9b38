using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AiAssistant.Resources;

/// <summary>
/// Makes identities from the clock, the tenant and the name: ids sort by time, and the same story told twice gives the same ids.
/// </summary>
/// <remarks>
/// A name is unique in its tenant at any instant, so time and name tell resources apart. Within a process no instant is used twice; should another process
/// have used it for the same name, the store reports a conflict and the next salt is tried.
/// </remarks>
internal sealed class ResourceIds(TimeProvider time)
{
    private readonly Lock _gate = new();
    private long _last;

    public long NextInstant()
    {
        lock (_gate)
        {
            return _last = Math.Max(time.GetUtcNow().UtcTicks, _last + 1);
        }
    }

    public static ResourceId Create(TenantId tenant, string name, long instant, int salt)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{tenant.Value}\0{name.ToUpperInvariant()}\0{salt}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
        return new ResourceId(tenant, string.Create(CultureInfo.InvariantCulture, $"{instant:x16}-{hash}"));
    }
}
