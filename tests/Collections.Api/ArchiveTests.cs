using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Collections.Testing.Engine;

namespace Collections.Api;

/// <summary>Strategies as files: out as a zip, in as a zip, a drawing or a definition; what an archive may not hold is said in words.</summary>
public class ArchiveTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Fact]
    public async Task What_was_packed_is_read_back_whole_several_strategies_at_once()
    {
        await Save("packed-one", new SavedFile("decisions/a.dmn", "<one/>"), new SavedFile("templates/hello.email.en.hbs", "Hello"), new SavedFile("README.md", "# One"), new SavedFile("scenarios/it-ends.md", "| a |"));
        await Save("packed-two");
        var packed = await served.Send(HttpMethod.Get, "/api/archive?strategy=packed-one&strategy=packed-two");
        packed.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        var read = await Read(await packed.Content.ReadAsByteArrayAsync(), "strategies.zip");
        read.Select(strategy => Text(strategy, "name")).ShouldBe(["packed-one", "packed-two"]);
        Text(read[0], "bpmn").ShouldBe(Drawing);
        read[0]!["files"]!.AsArray().Select(file => Text(file, "path")).ShouldBe(["decisions/a.dmn", "templates/hello.email.en.hbs", "README.md", "scenarios/it-ends.md"]);
        Text(read[0], "etag").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Looking_at_an_archive_says_what_a_check_finds_and_saves_nothing()
    {
        var read = await Read(Zip(("looked/strategy.bpmn", "<nonsense/>")), "looked.zip");
        read.Single()!["findings"]!.AsArray().ShouldContain(finding => Text(finding, "severity") == "Error");
        (await served.Send(HttpMethod.Get, "/api/strategies/looked")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_drawing_by_itself_is_a_strategy_named_after_its_file()
    {
        Text((await Read(Encoding.UTF8.GetBytes(Drawing), "Mora Señalada.bpmn")).Single(), "name").ShouldBe("mora-senalada");
        Text((await Read(Zip(("some/where/First.bpmn", Drawing), ("pictures/a.svg", "<svg/>")), "all.zip")).Single(), "name").ShouldBe("first");
    }

    [Fact]
    public async Task The_samples_that_ship_are_read_with_their_paragraph_and_as_an_archive()
    {
        var samples = (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/catalog/samples?language=es"))).AsArray();
        samples.Where(sample => sample!["group"] is null).Select(sample => Text(sample, "name")).ShouldBe(["early-cards", "late-consumer-loan", "phone-contact", "sme", "telecom-early"]);
        samples.ShouldAllBe(sample => Text(sample, "description").Length > 60);
        $"{Text(samples[0], "title")}: {Text(samples[0], "description")}".ShouldStartWith("Tarjetas en mora temprana: Tarjetas con pocos días");
    }

    [Fact]
    public async Task Samples_that_belong_together_come_by_their_folder_with_names_in_the_language_of_the_reader()
    {
        async Task<IReadOnlyList<string>> Told(string language) =>
            [.. (await ServedDatabase.Json(await served.Send(HttpMethod.Get, $"/api/catalog/samples?language={language}"))).AsArray().Where(sample => sample!["group"] is not null).Select(sample => $"{Text(sample, "groupTitle")}: {Text(sample, "title")}")];
        var (english, spanish) = (await Told("en"), await Told("es"));

        english.ShouldContain("Beside the debt: Complaint of a customer");
        spanish.ShouldContain("Al lado de la deuda: Reclamo de un cliente");
        english.ShouldContain("A bank in Argentina: Before the due date");
        spanish.ShouldContain("Un banco en Argentina: Previo al vencimiento");
        english.Select(one => one.Split(':')[0]).Distinct().ShouldBe(["A bank in Argentina", "Beside the debt", "A chain of firms"]);
        spanish.Count.ShouldBe(english.Count);
    }

    [Theory]
    [InlineData("../evil/strategy.bpmn", "leads elsewhere")]
    [InlineData("/etc/strategy.bpmn", "leads elsewhere")]
    [InlineData("a\\..\\strategy.bpmn", "leads elsewhere")]
    [InlineData("C:/strategy.bpmn", "leads elsewhere")]
    [InlineData("readme.txt", "was expected in the archive")]
    public async Task A_name_that_leads_out_of_the_archive_or_is_no_strategy_is_refused(string name, string why) =>
        (await Refused(Zip((name, Drawing)), "bad.zip")).ShouldContain(why);

    [Fact]
    public async Task A_name_that_is_there_twice_is_refused() => (await Refused(Zip(("a/strategy.bpmn", Drawing), ("a/Strategy.bpmn", Drawing)), "twice.zip")).ShouldContain("twice");

    [Fact]
    public async Task A_bomb_is_not_unpacked_beyond_its_limit()
    {
        var zeros = new string(' ', 5 << 20);
        var bomb = Zip([.. Enumerable.Range(0, 20).Select(i => ($"s{i}/strategy.bpmn", zeros))]);
        bomb.Length.ShouldBeLessThan(1 << 20);
        (await Refused(bomb, "bomb.zip")).ShouldContain("64 MiB");
        (await Refused(Zip(("a/strategy.bpmn", zeros + zeros)), "large.zip")).ShouldContain("bytes were expected, unpacked, found more");
    }

    [Fact]
    public async Task What_is_no_archive_is_refused_with_what_was_expected()
    {
        (await Refused([0x50, 0x4b, 3, 4, 9, 9, 9], "broken.zip")).ShouldContain("zip file");
        (await Refused([], "empty.zip")).ShouldContain("empty file");
        (await Refused(Encoding.UTF8.GetBytes("not at all"), "text.bpmn")).ShouldContain("found none of them");
    }

    [Fact]
    public async Task Who_may_not_edit_may_pack_but_not_look_in()
    {
        using var auditor = await served.Person("archive-auditor", "auditor");
        (await auditor.GetAsync("/api/archive")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Post(auditor, Zip(("a/strategy.bpmn", Drawing)), "a.zip")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Drawing { get; } = EngineTest.Strategy().StartEvent("s").EndEvent("e").ToXml();

    private static string Text(JsonNode? node, string member) => node![member]!.GetValue<string>();

    private async Task<JsonArray> Read(byte[] file, string name) => (await ServedDatabase.Json((await Post(file, name)).EnsureSuccessStatusCode())).AsArray();

    private async Task<string> Refused(byte[] file, string name)
    {
        var answer = await Post(file, name);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        return Text(await ServedDatabase.Json(answer), "detail");
    }

    private Task<HttpResponseMessage> Post(byte[] file, string name) => Post(served.Client, file, name);

    private static async Task<HttpResponseMessage> Post(HttpClient client, byte[] file, string name)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await client.PostAsync($"/api/archive?file={Uri.EscapeDataString(name)}", content);
    }

    private static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var to = archive.CreateEntry(name).Open();
                to.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return packed.ToArray();
    }

    private async Task Save(string name, params SavedFile[] files) =>
        (await served.Send(HttpMethod.Put, $"/api/strategies/{name}", new { bpmn = Drawing, files }, isNew: true)).EnsureSuccessStatusCode();

    private sealed record SavedFile(string Path, string Content);
}
