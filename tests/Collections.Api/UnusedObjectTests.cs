using System.Net;

namespace Collections.Api;

/// <summary>A house that has declared no management objects: its screen of them is empty, and no error.</summary>
public sealed class UnusedObjectTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Theory]
    [InlineData("")]
    [InlineData("?standing=open")]
    [InlineData("?standing=over")]
    [InlineData("?state=received")]
    [InlineData("?state=received&standing=open&search=R-77&customer=C1&company=B1")]
    public async Task Whatever_is_asked_for_there_is_nothing(string filter)
    {
        var list = await served.Client.GetAsync($"/api/objects{filter}");
        list.StatusCode.ShouldBe(HttpStatusCode.OK, await list.Content.ReadAsStringAsync());
        (await ServedDatabase.Json(list))["items"]!.AsArray().Count.ShouldBe(0);

        var file = await served.Client.GetAsync($"/api/objects/export{filter}");
        file.StatusCode.ShouldBe(HttpStatusCode.OK, await file.Content.ReadAsStringAsync());
        (await file.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1, "the header alone");
    }
}
