using Collections.Api;
using Collections.Api.People;
using Collections.Server.People.Provider;
using Collections.Server.Web;

namespace Collections.Browser;

/// <summary>The real server with an identity provider on another port, and a person in front of both.</summary>
public sealed class ProviderTests : IAsyncLifetime
{
    private IdentityProvider provider = null!;
    private ServedDatabase served = null!;

    public async Task InitializeAsync()
    {
        provider = await IdentityProvider.Start();
        var settings = new ProviderSettings(new Uri(provider.Authority), IdentityProvider.ClientId, IdentityProvider.ClientSecret) { Title = "The bank" };
        served = new ServedDatabase { Settings = new WebSettings(NeedsApproval: true, Passwords: false, Provider: settings) };
        await served.InitializeAsync();
    }

    [ChromiumFact]
    public async Task Somebody_signs_in_by_the_identity_provider_and_out_of_both()
    {
        await served.Send(HttpMethod.Post, "/api/people", new { name = provider.Name, roles = new[] { "auditor" } });
        Run("comes in and goes out");
        provider.SignedOut.ShouldBe(1);
    }

    [ChromiumFact]
    public void Somebody_whom_nobody_here_knows_is_told_what_to_do() => Run("is told what to do");

    public async Task DisposeAsync()
    {
        await served.DisposeAsync();
        await provider.DisposeAsync();
    }

    private void Run(string test) => Designer.Run(
        "provider.spec.ts",
        ("COLLECTIONS_URL", served.Client.BaseAddress!.ToString().TrimEnd('/')),
        ("COLLECTIONS_CASE", test));
}
