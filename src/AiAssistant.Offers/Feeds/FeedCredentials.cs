using System.Net.Http.Headers;
using System.Text;
using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds;

/// <summary>Who asks for a feed's address. Sent to the address's own site alone, never to another one that it redirects to; in no message and no log.</summary>
/// <remarks>Immutable. Over <c>http://</c> it can be read on the way: prefer <c>https://</c>.</remarks>
public sealed class FeedCredentials
{
    private FeedCredentials(string name, string value) => Secret = new SecretHeader(name, value);

    internal SecretHeader Secret { get; }

    /// <summary>A user name and a password (HTTP Basic, in UTF-8).</summary>
    /// <param name="userName">The user name; without a colon.</param>
    /// <param name="password">The password; may be empty.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The user name has a colon.</exception>
    public static FeedCredentials Basic(string userName, string password)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(password);
        return userName.Contains(':')
            ? throw new ArgumentException("A user name for HTTP Basic has no colon.", nameof(userName))
            : new FeedCredentials("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{password}"))}");
    }

    /// <summary>A header with a key or a token, such as <c>X-Api-Key</c>, or <c>Authorization</c> with <c>Bearer …</c>.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No request can have such a header: names are of letters, digits and hyphens, values of one line of ASCII.</exception>
    public static FeedCredentials Header(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        using var request = new HttpRequestMessage();
        var isHeader = name.Length > 0 && name.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            && value.Length > 0 && !value.AsSpan().ContainsAnyExceptInRange(' ', '~')
            && request.Headers.TryAddWithoutValidation(name, value);
        return isHeader
            ? new FeedCredentials(name, value)
            : throw new ArgumentException("No request can have such a header. Check the name and the value.", nameof(name));
    }

    /// <summary>The type's name alone.</summary>
    public override string ToString() => nameof(FeedCredentials);
}
