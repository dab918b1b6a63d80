using System.Text.Json.Nodes;

namespace Collections.Api;

public class OpenApiTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Theory]
    [InlineData("/api/strategies/{name}/counts", "get")]
    [InlineData("/api/strategies/{name}/simulate", "post")]
    [InlineData("/api/runs", "post")]
    [InlineData("/api/runs/progress", "get")]
    [InlineData("/api/portfolios/import", "post")]
    [InlineData("/api/portfolios/guess", "post")]
    [InlineData("/api/feeds", "get")]
    [InlineData("/api/cases/{id}", "get")]
    [InlineData("/api/incidents", "get")]
    [InlineData("/api/tasks/{id}/complete", "post")]
    [InlineData("/api/queues", "get")]
    public async Task What_people_work_with_is_described(string path, string method) =>
        (await Paths())[path].ShouldNotBeNull()[method].ShouldNotBeNull();

    [Fact]
    public async Task A_file_is_described_as_a_part_of_a_form() =>
        (await Paths())["/api/portfolios/import"]!["post"]!["requestBody"]!["content"]!["multipart/form-data"].ShouldNotBeNull();

    private async Task<JsonNode> Paths() => (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/openapi/v1.json")))["paths"]!;
}
