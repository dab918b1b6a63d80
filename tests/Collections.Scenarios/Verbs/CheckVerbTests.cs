using System.Text.Json;
using Collections.Scenarios.Nights;
using Collections.Server.Commands;
using static Collections.Scenarios.Verbs.SpokenCommand;

namespace Collections.Scenarios.Verbs;

/// <summary>check on files that are no strategies, alone and by the folder; deploy of a strategy in which a case gets stuck.</summary>
[Collection(OneVerbAtATime.Name)]
public sealed class CheckVerbTests : IDisposable
{
    private const string Stuck = """
        <startEvent id='s'/><exclusiveGateway id='g' default='g-b'/><manualTask id='a'/><manualTask id='b'/><parallelGateway id='j'/><endEvent id='e'/>
        <sequenceFlow id='s-g' sourceRef='s' targetRef='g'/><sequenceFlow id='g-a' sourceRef='g' targetRef='a'><conditionExpression>balance > 1</conditionExpression></sequenceFlow>
        <sequenceFlow id='g-b' sourceRef='g' targetRef='b'/><sequenceFlow id='a-j' sourceRef='a' targetRef='j'/><sequenceFlow id='b-j' sourceRef='b' targetRef='j'/>
        <sequenceFlow id='j-e' sourceRef='j' targetRef='e'/>
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-check-");

    [Fact]
    public async Task A_folder_of_drawings_is_checked_file_by_file()
    {
        Write("good.bpmn", "<startEvent id='s'/><endEvent id='e'/><sequenceFlow id='f' sourceRef='s' targetRef='e'/>");
        Write("deep/er/useless.bpmn", "<startEvent id='s'/><parallelGateway id='g'/><endEvent id='e'/><sequenceFlow id='f' sourceRef='s' targetRef='g'/><sequenceFlow id='h' sourceRef='g' targetRef='e'/>");
        Write("broken.bpmn", "<startEvent id='s'>");

        var (code, findings) = await Check(folder.FullName);

        code.ShouldBe(CommandLine.Failed);
        findings.Select(finding => (finding.File, finding.Rule, finding.Severity, finding.ElementId)).ShouldBe(
            [("broken.bpmn", "xml-malformed", "error", ""), ("deep/er/useless.bpmn", "bpmn/EXT.135", "error", "g")]);
    }

    [Fact]
    public async Task A_single_drawing_needs_no_bindings_and_shows_where_a_case_gets_stuck()
    {
        Write("stuck.bpmn", Stuck);

        var (code, findings) = await Check(Path.Combine(folder.FullName, "stuck.bpmn"));

        code.ShouldBe(CommandLine.Failed);
        var finding = findings.Single(finding => finding.Rule == "soundness/deadlock");
        (finding.ElementId, finding.Severity).ShouldBe(("j", "error"));
        finding.Path.ShouldBe(["s", "s-g", "g", "g-a", "a", "a-j", "j"]);
    }

    [Fact]
    public async Task A_strategy_in_which_a_case_gets_stuck_is_not_published()
    {
        Write("late/strategy.bpmn", "<extensionElements><c:strategy xmlns:c='https://collections.dev/schemas/bpmn/v1' entry='true'/></extensionElements>" + Stuck);
        var database = Path.Combine(folder.FullName, "office.db");

        (await CommandLine.Run(["deploy", Path.Combine(folder.FullName, "late"), "--publish", "--db", $"Data Source={database}"])).ShouldBe(CommandLine.Failed);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string content)
    {
        var file = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='d' targetNamespace='t'><process id='p' isExecutable='true'>{content}</process></definitions>");
    }
}
