using System.Net;

namespace Collections.Api;

public class RateTests(WorkedPortfolio portfolio) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task Rates_come_with_files_and_are_listed_with_what_corrected_them()
    {
        await Import("2026-11-23", "unit,date,rate,source\nUSD,2026-11-23,1480.00,BCRA\nUVA,2026-11-23,1840.1234,BCRA\n");
        await Import("2026-11-24", "unit,date,rate,source\nUVA,2026-11-23,1850,BCRA\n");

        var all = await portfolio.Get("/api/rates?unit=UVA");
        all["total"]!.GetValue<long>().ShouldBe(2);
        all["items"]!.AsArray().Select(row => $"{row!["date"]} {row["rate"]} {row["currency"]} {row["source"]} {row["holds"]}").ShouldBe(["2026-11-23 1850.00 ARS BCRA true", "2026-11-23 1840.1234 ARS BCRA false"]);
        (await portfolio.Get("/api/rates"))["total"]!.GetValue<long>().ShouldBe(3);
    }

    [Fact]
    public async Task A_unit_that_is_none_is_refused_in_the_readers_language()
    {
        var answer = await portfolio.Served.Send(HttpMethod.Get, "/api/rates?unit=peso");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldBe("Expected in 'unit' the code of a currency or unit of account, found 'peso'.");
    }

    private async Task Import(string position, string text)
    {
        using var file = HandedInFile.Of(text);
        var answer = await portfolio.Served.Client.PostAsync(new Uri($"/api/portfolios/import?mapping=sample-rates&position={position}", UriKind.Relative), file);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }
}
