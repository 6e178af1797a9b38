using System.Net;
using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Tests.Http;

public sealed class RedirectFollowerTests
{
    private readonly List<(string Address, string? Authorization)> _asked = [];

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task GetAsync_Redirect_IsFollowed(int status)
    {
        using var response = await GetAsync("https://shop.example/a", ("https://shop.example/a", status, "/b?x=1"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["https://shop.example/a", "https://shop.example/b?x=1"], _asked.Select(asked => asked.Address));
    }

    [Theory]
    [InlineData("https://shop.example/a", "https://shop.example/b", true)]
    [InlineData("http://shop.example/a", "https://SHOP.example/a", true)]
    [InlineData("https://shop.example/a", "https://cdn.shop.example/a", false)]
    [InlineData("https://shop.example/a", "https://shop.example:8443/a", false)]
    [InlineData("http://shop.example:8080/a", "https://shop.example/a", false)]
    public async Task GetAsync_RedirectWithSecret_TellsItToTheSameSiteOnly(string from, string to, bool isTold)
    {
        using var response = await GetAsync(from, (from, 302, to));

        Assert.Equal("secret", _asked[0].Authorization);
        Assert.Equal(isTold ? "secret" : null, _asked[1].Authorization);
    }

    [Fact]
    public async Task GetAsync_BackFromAnotherSite_DoesNotTellTheSecretAgain()
    {
        using var response = await GetAsync(
            "https://shop.example/a", ("https://shop.example/a", 302, "https://other.example/"), ("https://other.example/", 302, "https://shop.example/b"));

        Assert.Equal(["secret", null, null], _asked.Select(asked => asked.Authorization));
    }

    [Theory]
    [InlineData("http://shop.example/a", nameof(HttpFault.RedirectInsecure))]
    [InlineData("ftp://shop.example/a", nameof(HttpFault.RedirectInvalid))]
    [InlineData("file:///etc/passwd", nameof(HttpFault.RedirectInvalid))]
    [InlineData("", nameof(HttpFault.RedirectInvalid))]
    [InlineData("https://shop.example/start", nameof(HttpFault.RedirectLoop))]
    [InlineData("#top", nameof(HttpFault.RedirectLoop))]
    public async Task GetAsync_BadRedirect_IsRefused(string to, string fault)
    {
        var refused = await Assert.ThrowsAsync<HttpFaultException>(() => GetAsync("https://shop.example/start", ("https://shop.example/start", 302, to)));

        Assert.Equal(fault, refused.Fault.ToString());
        Assert.Single(_asked);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task GetAsync_ManyRedirects_AreFollowedFiveTimes(int redirects, bool isFollowed)
    {
        var hops = Enumerable.Range(0, redirects).Select(i => ($"https://shop.example/{i}", 302, $"/{i + 1}")).ToArray();

        var getting = GetAsync("https://shop.example/0", hops);

        if (isFollowed)
        {
            using var response = await getting;
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        else
        {
            Assert.Equal(HttpFault.TooManyRedirects, (await Assert.ThrowsAsync<HttpFaultException>(() => getting)).Fault);
            Assert.Equal(6, _asked.Count);
        }
    }

    [Theory]
    [InlineData("http://shop\u2024example/")]
    [InlineData("//xn--\u2024/")]
    public async Task GetAsync_HostThatCannotBeWritten_IsInvalid(string location) =>
        Assert.Equal(
            HttpFault.RedirectInvalid,
            (await Assert.ThrowsAsync<HttpFaultException>(() => GetAsync("http://shop.example/", ("http://shop.example/", 302, location)))).Fault);

    private async Task<HttpResponseMessage> GetAsync(string address, params (string From, int Status, string To)[] redirects)
    {
        using var client = new HttpClient(new Answering(request =>
        {
            _asked.Add((request.RequestUri!.AbsoluteUri, request.Headers.TryGetValues("Authorization", out var values) ? string.Join(',', values) : null));
            var redirect = redirects.FirstOrDefault(redirect => redirect.From == request.RequestUri.AbsoluteUri);
            var response = new HttpResponseMessage(redirect.From is null ? HttpStatusCode.OK : (HttpStatusCode)redirect.Status);
            if (redirect.To is { Length: > 0 } to)
            {
                response.Headers.Location = new Uri(to, UriKind.RelativeOrAbsolute);
            }

            return response;
        }));
        return await new RedirectFollower(client).GetAsync(
            new HttpDownloadRequest(new Uri(address)) { Secret = new SecretHeader("Authorization", "secret") }, TestContext.Current.CancellationToken);
    }

    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }
}
