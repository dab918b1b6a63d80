using System.Text.Json;
using System.Text.Json.Nodes;
using System.Runtime.CompilerServices;

namespace Collections.Api;

/// <summary>The designer's types are generated from a file in the repository. Run with COLLECTIONS_WRITE_OPENAPI=1 to write it anew.</summary>
public class OpenApiTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    private const string Writes = "COLLECTIONS_WRITE_OPENAPI";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public async Task The_description_from_which_the_designer_s_types_are_made_is_that_of_the_server()
    {
        var described = (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/openapi/v1.json"))).AsObject();
        described.Remove("servers");
        var text = described.ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable(Writes) == "1") await File.WriteAllTextAsync(FileOf(), text);
        (await File.ReadAllTextAsync(FileOf())).ShouldBe(text, $"the API has changed: run this test with {Writes}=1; the designer is held against it when it is built");
    }

    [Fact]
    public async Task Every_operation_has_a_name_and_says_what_it_answers()
    {
        var described = await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/openapi/v1.json"));
        var nameless = described["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Where(operation => operation.Value?["responses"] is JsonObject && operation.Value["operationId"] is null).Select(operation => $"{operation.Key} {path.Key}"));
        nameless.ShouldBeEmpty();
    }

    private static string FileOf([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src", "Collections.Server", "openapi", "v1.json"));
}
