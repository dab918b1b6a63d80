using Collections.Scenarios.Nights;
using Collections.Server.Commands;

namespace Collections.Scenarios.Verbs;

/// <summary><c>convert</c> on files and folders, with its exit codes.</summary>
public sealed class ConvertVerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-convert-");

    [Fact]
    public async Task The_sample_strategies_come_back_byte_for_byte()
    {
        (await Convert(Office.Workflows, "--to", "elsa", "-o", At("elsa"))).ShouldBe(0);
        (await Convert(At("elsa"), "--to", "bpmn", "-o", At("bpmn"))).ShouldBe(0);

        var sources = Directory.GetFiles(Office.Workflows, "*.bpmn", SearchOption.AllDirectories);
        sources.Length.ShouldBeGreaterThan(3);
        foreach (var source in sources)
            (await File.ReadAllTextAsync(Path.Combine(At("bpmn"), Path.GetRelativePath(Office.Workflows, source)))).ShouldBe(await File.ReadAllTextAsync(source));
    }

    [Fact]
    public async Task What_cannot_be_converted_does_not_stop_the_others_and_is_exit_code_1()
    {
        Directory.CreateDirectory(At("in/deep"));
        await File.WriteAllTextAsync(At("in/a.json"), "{}");
        await File.WriteAllTextAsync(At("in/deep/b.json"), """{"root":{"type":"Elsa.Flowchart","id":"f","activities":[{"type":"Elsa.WriteLine","id":"a"}]}}""");

        (await Convert(At("in"), "--to", "bpmn", "-o", At("out"))).ShouldBe(1);

        File.Exists(At("out/a.bpmn")).ShouldBeFalse();
        (await File.ReadAllTextAsync(At("out/deep/b.bpmn"))).ShouldContain("activityType=\"Elsa.WriteLine\"");
    }

    [Fact]
    public async Task Wrong_usage_is_exit_code_2()
    {
        (await Convert(At("nothing.bpmn"), "--to", "elsa")).ShouldBe(2);
        (await Convert(folder.FullName, "--to", "elsa")).ShouldBe(2);
        (await Convert(folder.FullName, "--to", "word")).ShouldBe(2);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string At(string path) => Path.Combine(folder.FullName, path);

    private static Task<int> Convert(params string[] arguments) => CommandLine.Run(["convert", .. arguments]);
}
