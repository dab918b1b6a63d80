using System.Text;
using Collections.Bpmn;
using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;
using Xunit.Abstractions;

namespace Collections.Conformance.Bpmn;

/// <summary>An independent reader, that of bpmn.io, finds nothing in what we write that the source did not give it to find.</summary>
public sealed class ModdleTests(ITestOutputHelper output)
{
    [ModdleFact]
    public void Exports_give_an_independent_reader_no_new_warning()
    {
        var files = ConformanceFolder.Files("bpmn-miwg").Concat(ConformanceFolder.Files("elsa")).ToList();
        var warnings = Compare(files, definitions => definitions);
        Score.Print(output, $"BPMN interchange: {files.Count} of {files.Count} exports read by bpmn-moddle without a new warning ({warnings} of the sources' own)");
    }

    [ModdleFact]
    public void What_was_edited_gives_no_new_warning_either()
    {
        var files = ConformanceFolder.Files("bpmn-miwg").ToList();
        Compare(files, definitions => BpmnEditor.Apply(definitions, Edits(definitions)).Definitions!);
        Score.Print(output, $"BPMN interchange: {files.Count} of {files.Count} edited exports read by bpmn-moddle without a new warning");
    }

    [ModdleFact]
    public void A_document_built_from_nothing_is_read_without_a_warning()
    {
        var empty = NewBpmnDocument.Create("p", "Built", "urn:built").Definitions!;
        var built = BpmnEditor.Apply(empty, AllKinds("p")).Definitions!;

        BpmnSchema.Violations(BpmnWriter.Write(built)).ShouldBeEmpty();
        Ask([BpmnWriter.Write(built)]).ShouldHaveSingleItem().ShouldBeEmpty();
    }

    [ModdleFact]
    public void The_reader_does_warn_where_something_is_wrong() =>
        Ask(["<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\"><process id=\"p\"><sequenceFlow id=\"f\" sourceRef=\"nobody\" targetRef=\"p\" /></process></definitions>"])
            .ShouldHaveSingleItem().ShouldNotBeEmpty();

    private static int Compare(List<string> files, Func<BpmnDefinitions, BpmnDefinitions> edit)
    {
        var sources = Ask(files.Select(file => ComparedModel.OfFile(file).Document.ToString()));
        var exports = Ask(files.Select(file => BpmnWriter.Write(edit(ReadingTests.Read(file).Definitions!))));
        for (var i = 0; i < files.Count; i++) exports[i].Select(Plain).Except(sources[i].Select(Plain)).ShouldBeEmpty(files[i]);
        return sources.Sum(warnings => warnings.Count);
    }

    // Where a warning stands moves with the lines.
    private static string Plain(string warning) => warning.Split('\n')[0];

    private static BpmnEdit[] Edits(BpmnDefinitions definitions)
    {
        if (definitions.Processes.FirstOrDefault(process => process.Nodes.Count > 0 && process.Id.Length > 0) is not { } process) return [];
        return [new RemoveElement(process.Nodes[^1].Id), .. AllKinds(process.Id)];
    }

    private static BpmnEdit[] AllKinds(string container) =>
    [
        new AddNode("startEvent", "new_start", container) { Bounds = new Bounds(0, 0, 36, 36), Triggers = [new SignalTrigger("morning")] },
        new AddNode("userTask", "new_task", container) { Bounds = new Bounds(100, 0, 100, 80), Name = "Call" },
        new AddNode("boundaryEvent", "new_late", container) { AttachedToId = "new_task", Bounds = new Bounds(130, 62, 36, 36), Triggers = [new TimerTrigger(TimerKind.Duration, "P3D")] },
        new AddNode("endEvent", "new_end", container) { Bounds = new Bounds(300, 22, 36, 36), Triggers = [new EscalationTrigger("late")] },
        new AddFlow("new_flow_1", "new_start", "new_task"),
        new AddFlow("new_flow_2", "new_task", "new_end") { Condition = "days past due > 30", Language = "https://www.omg.org/spec/DMN/20191111/FEEL/" },
        new AddFlow("new_flow_3", "new_late", "new_end"),
        new SetDocumentation("new_task", "By phone"),
        new SetLoop("new_task", new MultiInstance("3", CompletionCondition: "done")),
        new SetActivityBinding("new_task", "Collections.CreateTask", [new("title", "\"Call\"")]),
    ];

    private static List<List<string>> Ask(IEnumerable<string> documents)
    {
        var folder = Directory.CreateTempSubdirectory("collections-moddle-");
        try
        {
            var files = documents.Select((xml, number) => Write(folder.FullName, number, xml)).ToList();
            return Moddle.Warnings(files);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Write(string folder, int number, string xml)
    {
        var file = Path.Combine(folder, $"{number}.bpmn");
        File.WriteAllText(file, xml, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return file;
    }
}
