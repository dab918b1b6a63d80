using System.Text.Json.Nodes;
using System.Xml.Linq;
using Collections.Bpmn.Elsa;
using Collections.Conformance.Bpmn;
using Xunit.Abstractions;

namespace Collections.Conformance.Elsa;

/// <summary>
/// The second pass: in every file one element of each kind is edited in the Elsa root (renamed, moved, given another
/// condition, removed, added); the BPMN follows, and everything else is still equal.
/// </summary>
public sealed class EditedRootTests(ITestOutputHelper output)
{
    private const string Suite = "bpmn-miwg";

    /// <summary>Models that name several elements alike: no format can tell them apart.</summary>
    private static readonly HashSet<string> Ambiguous = ["EXT002_1_Fail_duplicate_ID.bpmn"];

    [BpmnSuiteFact(Suite)]
    public void One_of_each_kind_is_renamed_in_the_root_and_nothing_else_changes() => Sweep("renamed", (file, root) => root.OneOfEachKind().Select(activity =>
    {
        activity["metadata"]!["displayText"] = "Other & <new>";
        return Edit.Of(RootJson.Id(activity), model => model.Find(RootJson.Id(activity))!.Attribute("name")?.Remove());
    }));

    [BpmnSuiteFact(Suite)]
    public void One_of_each_kind_is_moved_in_the_root_and_nothing_else_changes() => Sweep("moved", (file, root) => root.OneOfEachKind().Where(RootJson.IsDrawn).Select(activity =>
    {
        var position = activity["metadata"]!["designer"]!["position"]!;
        position["x"] = (double)position["x"]! + 13;
        position["y"] = (double)position["y"]! + 7.5;
        return Edit.Of(RootJson.Id(activity), model => model.TakePlaces(new HashSet<string>([RootJson.Id(activity)])));
    }));

    [BpmnSuiteFact(Suite)]
    public void Cases_are_given_other_conditions_in_the_root_and_nothing_else_changes() => Sweep("given another condition", (file, root) => root.FirstCases().Select(pair =>
    {
        pair.Case["condition"] = new JsonObject { ["type"] = "urn:language", ["value"] = "a < 1" };
        return Edit.Of(pair.Flow, model => model.Find(pair.Flow)!.Elements(ComparedModel.Model + "conditionExpression").Remove());
    }));

    [BpmnSuiteFact(Suite)]
    public void One_of_each_kind_is_removed_from_the_root_with_its_cascade_and_nothing_else() => SweepEach("removed", (root, id) =>
    {
        root.Remove(id);
        return Edit.OfBefore(id, model => model.TakeElement(id));
    });

    [BpmnSuiteFact(Suite)]
    public void An_activity_with_its_connection_is_added_to_the_root_and_nothing_else_changes() => Sweep("added", (file, root) => root.AddWriteLine("new_line") is { } flow
        ? [Edit.Of("new_line", model =>
        {
            model.Document.Descendants().Where(element => IsNew(element, "new_line") || IsNew(element, flow)).Remove();
            model.Document.Descendants().Where(element => element.Name.LocalName == "outgoing" && element.Value == flow).Remove();
        })]
        : []);

    private static bool IsNew(XElement element, string id) => (string?)element.Attribute("id") == id || (string?)element.Attribute("bpmnElement") == id;

    private void Sweep(string what, Func<string, RootJson, IEnumerable<Edit>> edit)
    {
        var count = 0;
        foreach (var file in Files())
        {
            var root = new RootJson(RoundTripTests.Converted(file));
            var edits = edit(file, root).ToList();
            count += edits.Count;
            if (edits.Count > 0) Compare(file, root, edits);
        }
        Print(what, count);
    }

    private void SweepEach(string what, Func<RootJson, string, Edit> edit)
    {
        var count = 0;
        foreach (var file in Files())
        {
            var text = RoundTripTests.Converted(file);
            foreach (var id in new RootJson(text).OneOfEachKind().Select(RootJson.Id).ToList())
            {
                var root = new RootJson(text);
                Compare(file, root, [edit(root, id)]);
                count++;
            }
        }
        Print(what, count);
    }

    private static List<string> Files() => [.. ConformanceFolder.Files(Suite).Concat(ConformanceFolder.SkipReason("betsy") is null ? ConformanceFolder.Files("betsy") : []).Where(file => !Ambiguous.Contains(Path.GetFileName(file)))];

    private void Print(string what, int count)
    {
        count.ShouldBeGreaterThan(20);
        Score.Print(output, $"Elsa roots: {count} elements {what} in {Files().Count} of {Files().Count} files, everything else equal");
    }

    private static void Compare(string file, RootJson root, List<Edit> edits)
    {
        var back = ElsaConversion.ToBpmn(ElsaReader.Read(root.Text(), file).Definition!);
        var because = $"{file}: {string.Join(", ", edits.Select(edit => edit.Id))}: {string.Join("; ", back.Findings)}";
        var (before, after) = (ComparedModel.OfFile(file), ComparedModel.OfText(back.Text.ShouldNotBeNull(because)));
        after.TakeNewNamespaces(before);
        foreach (var edit in edits)
        {
            edit.TakeBefore(before);
            edit.TakeAfter(after);
        }
        before.TakeEmptyText();
        after.TakeEmptyText();
        after.Canonical().ShouldBe(before.Canonical(), because);
    }

    private sealed record Edit(string Id, Action<ComparedModel> TakeBefore, Action<ComparedModel> TakeAfter)
    {
        public static Edit Of(string id, Action<ComparedModel> take) => new(id, model => Take(model, take), model => Take(model, take));

        public static Edit OfBefore(string id, Action<ComparedModel> take) => new(id, take, _ => { });

        private static void Take(ComparedModel model, Action<ComparedModel> take) => take(model);
    }
}
