using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

public class PortfolioTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    private const string Import = "/api/portfolios/import?mapping=sample&position=2026-11-23";

    [Fact]
    public async Task A_file_is_taken_in_once_and_listed()
    {
        var file = HandedInFile.Portfolio(500);
        var taken = await Good(Import, HandedInFile.Of(file));
        taken["accepted"]!.GetValue<long>().ShouldBe(500);
        taken["taken"]!.GetValue<bool>().ShouldBeTrue();
        var again = await Good(Import, HandedInFile.Of(file));
        again["verdict"]!.GetValue<string>().ShouldBe("SameContent");
        var portfolio = (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/portfolios"))).AsArray().Single()!;
        portfolio["accounts"]!.GetValue<long>().ShouldBe(500);
        portfolio["lastPosition"]!.GetValue<string>().ShouldBe("2026-11-23");
        portfolio["lastRun"].ShouldBeNull();
        (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/feeds")))["items"]!.AsArray()
            .ShouldContain(feed => feed!["position"]!.GetValue<string>() == "2026-11-23" && feed["accepted"]!.GetValue<long>() == 500);
    }

    [Fact]
    public async Task What_is_rejected_says_line_column_and_what_was_expected()
    {
        const string mapping = """
            {"feed":"small","portfolio":"sample","kind":"delta","layouts":[{"name":"small","fields":[{"field":"account","column":"a"},{"field":"total due","column":"b"}]}]}
            """;
        using var parts = HandedInFile.Of("a,b\nX1,10.00\nX2,ten\n");
        parts.Add(new StringContent(mapping), "mapping");
        var taken = await Good("/api/portfolios/import?position=2026-11-22", parts);
        taken["rejected"]!.GetValue<long>().ShouldBe(1);
        var row = taken["rejects"]!.AsArray().Single()!;
        row["line"]!.GetValue<long>().ShouldBe(3);
        row["column"]!.GetValue<string>().ShouldBe("b");
        row["code"]!.GetValue<string>().ShouldBe("NOT_A_NUMBER");
        row["message"]!.GetValue<string>().ShouldContain("found 'ten'");
    }

    [Fact]
    public async Task A_mapping_that_is_not_there_is_answered_with_those_that_are()
    {
        var answer = await Post("/api/portfolios/import?mapping=nobody", HandedInFile.Of("a\n1\n"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("uci-credit-card");
    }

    [Fact]
    public async Task A_mapping_that_says_nothing_is_answered_with_what_it_lacks()
    {
        using var parts = HandedInFile.Of("a\n1\n");
        parts.Add(new StringContent("""{"kind":"full","layouts":[]}"""), "mapping");
        var answer = await Post("/api/portfolios/import", parts);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var detail = (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>();
        detail.ShouldContain("feed");
        detail.ShouldNotContain("handed-in");
        detail.ShouldNotContain(Path.DirectorySeparatorChar + "incoming");
    }

    [Fact]
    public async Task A_request_without_a_file_is_refused()
    {
        using var empty = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        (await Post(Import, empty)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await served.Send(HttpMethod.Post, Import, new { file = "x" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nothing_that_was_handed_in_is_left_on_the_disk()
    {
        await Post(Import, HandedInFile.Of("nonsense"));
        await Post("/api/portfolios/guess", HandedInFile.Of("a\n1\n", "../../escaped.csv"));
        var folder = new DirectoryInfo(Path.GetDirectoryName(served.Database.File)!);
        folder.GetFiles("*", SearchOption.AllDirectories).ShouldNotContain(file => file.Name.EndsWith("portfolio.csv", StringComparison.Ordinal) || file.Name == "escaped.csv");
        folder.Parent!.GetFiles("escaped.csv").ShouldBeEmpty();
    }

    [Fact]
    public async Task Columns_are_guessed_from_a_file_and_the_guess_takes_it_in()
    {
        const string file = "Número de cuenta;Cliente;Saldo total;Saldo vencido;Fecha de vencimiento;Correo\nA1;C1;1.234,50;100,00;24/10/2026;a@example.invalid\n";
        var guess = await Good("/api/portfolios/guess", HandedInFile.Of(file, "cartera.csv"));
        guess["findings"]!.AsArray().ShouldBeEmpty();
        guess["columns"]!.AsArray().Select(column => column!["guess"]!.GetValue<string>())
            .ShouldBe(["account", "customer", "total due", "past due", "oldest due date", "email"]);
        using var parts = HandedInFile.Of(file, "cartera.csv");
        parts.Add(new StringContent(guess["mapping"]!.ToJsonString()), "mapping");
        await using var other = new OtherDatabase();
        await other.Served.InitializeAsync();
        var answer = await other.Served.Client.PostAsync(new Uri("/api/portfolios/import?position=2026-11-23", UriKind.Relative), parts);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        (await ServedDatabase.Json(answer))["accepted"]!.GetValue<long>().ShouldBe(1);
        (await ServedDatabase.Json(await other.Served.Send(HttpMethod.Get, "/api/portfolios"))).AsArray().Single()!["balance"]!.GetValue<string>().ShouldBe("1234.50");
    }

    private Task<HttpResponseMessage> Post(string address, HttpContent content) => served.Client.PostAsync(new Uri(address, UriKind.Relative), content);

    private async Task<JsonNode> Good(string address, HttpContent content)
    {
        var answer = await Post(address, content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    private sealed class OtherDatabase : IAsyncDisposable
    {
        public ServedDatabase Served { get; } = new();

        public async ValueTask DisposeAsync() => await Served.DisposeAsync();
    }
}
