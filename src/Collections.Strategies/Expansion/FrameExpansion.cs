using System.Text;
using Collections.Bpmn;
using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Expansion;

/// <summary>
/// Draws what a frame says: the reactions of the house's frame become event subprocesses of the process, exits become
/// event subprocesses that interrupt, exclusions of both stand in one list, and so do exits that are asked of each account,
/// as that of a cure is; outcomes that steps leave open go where it says. What the drawing has of the same name goes
/// before the house's.
/// </summary>
internal static class FrameExpansion
{
    /// <summary>Stands before the ids of all that a frame draws.</summary>
    public const string Prefix = "frame.";

    private const double Gap = 80, ExitWidth = 340, ExitHeight = 120, EventSize = 36;
    private const string ConditionLanguage = "https://www.omg.org/spec/DMN/20191111/FEEL/";
    private static readonly Dictionary<string, string> IsEventSubProcess = new() { ["triggeredByEvent"] = "true" };

    public static BpmnDefinitions Expand(BpmnDefinitions definitions, BpmnProcess process, StrategyPackage package, List<Finding> findings)
    {
        if (process.Frame is not { } frame) return definitions;
        var house = frame.Of is { Length: > 0 } id ? package.FindCalled(id, null) ?? definitions.FindProcess(id) : null;
        if (house is null && frame.Of is { Length: > 0 } missing)
            Find("frame-missing", $"a published strategy with the process '{missing}' was expected as frame, found none. Deploy it before, or take the name away.");
        var reactions = house?.Nodes.OfType<SubProcess>().Where(node => node.TriggeredByEvent).ToList() ?? [];
        foreach (var name in frame.Without.Where(name => reactions.TrueForAll(reaction => NameOf(reaction) != name)))
            Find("frame-reaction", $"one of the reactions {Known(reactions)} was expected as one that does not hold here, found '{name}'.");
        var own = process.Nodes.OfType<SubProcess>().Where(node => node.TriggeredByEvent).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var (edits, bottom) = (new List<BpmnEdit>(), PlainDrawing.Bottom(definitions));
        edits.AddRange(reactions.Where(reaction => !frame.Without.Contains(NameOf(reaction)) && !own.Contains(NameOf(reaction)))
            .Select(reaction => new CopyElement(house!.Definitions!, reaction.Id, process.Id, Prefix) { Down = bottom + ExitHeight + Gap + Gap }));
        var exits = Merged(house?.Frame?.Exits, frame.Exits);
        edits.AddRange(Exits(process, [.. exits.Where(exit => exit.Each is null)], bottom + Gap));
        if (!process.IsFrame) edits.AddRange(FrameOutcomes.Draw(process, FrameOutcomes.Merged(house?.Frame?.Outcomes, frame.Outcomes)));
        IEnumerable<FrameCondition> ofEach = [.. exits.Where(exit => exit.Each is not null), .. CureExit.Of(CureExit.Merged(house?.Frame?.Tolerances, frame.Tolerances))];
        edits.Add(new SetExtension(process.Id, BpmnNamespaces.Collections, "frame", Left(Merged(house?.Frame?.Exclusions, frame.Exclusions), [.. ofEach])));
        var result = BpmnEditor.Apply(definitions, edits);
        findings.AddRange(result.Findings.Select(finding => Finding.Of(package, StrategyPackage.BpmnFile, finding)));
        return result.Definitions ?? definitions;

        void Find(string rule, string message) => findings.Add(new Finding($"{package.Name}/{StrategyPackage.BpmnFile}", rule, FindingSeverity.Error, process.Id, message));
    }

    private static string NameOf(SubProcess reaction) => reaction.Name ?? reaction.Id;

    private static string Known(List<SubProcess> reactions) => reactions.Count == 0 ? "(there are none)" : string.Join(", ", reactions.Select(reaction => $"'{NameOf(reaction)}'"));

    /// <summary>The house's first, in its order; what the strategy says of the same reason stands in its place, and takes it away where it is empty.</summary>
    private static List<FrameCondition> Merged(IReadOnlyList<FrameCondition>? house, IReadOnlyList<FrameCondition> own)
    {
        var all = (house ?? []).Select(condition => own.FirstOrDefault(other => other.Reason == condition.Reason) ?? condition).ToList();
        all.AddRange(own.Where(condition => all.TrueForAll(known => known.Reason != condition.Reason)));
        return [.. all.Where(condition => !string.IsNullOrWhiteSpace(condition.When) || !string.IsNullOrWhiteSpace(condition.Each))];
    }

    /// <summary>Drawn in a row.</summary>
    private static IEnumerable<BpmnEdit> Exits(BpmnProcess process, List<FrameCondition> exits, double top)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var exit in exits)
        {
            var id = $"{Prefix}exit.{Word(exit.Reason)}";
            while (!ids.Add(id)) id += "-";
            var left = Gap + ((ids.Count - 1) * (ExitWidth + Gap));
            var middle = top + ((ExitHeight - EventSize) / 2);
            yield return new AddNode("subProcess", id, process.Id) { Name = exit.Reason, Attributes = IsEventSubProcess, Bounds = new(left, top, ExitWidth, ExitHeight), IsExpanded = true };
            yield return new AddNode("startEvent", $"{id}.when", id) { Triggers = [new ConditionTrigger(exit.When!, ConditionLanguage)], Bounds = new(left + Gap, middle, EventSize, EventSize) };
            yield return new AddNode("endEvent", $"{id}.end", id) { Name = exit.Reason, Bounds = new(left + ExitWidth - Gap - EventSize, middle, EventSize, EventSize) };
            yield return new AddFlow($"{id}.flow", $"{id}.when", $"{id}.end");
        }
    }

    /// <summary>What is asked and not drawn: whom nobody takes, and what is asked of each account.</summary>
    private static ExtensionContent? Left(List<FrameCondition> exclusions, List<FrameCondition> exits) => exclusions.Count + exits.Count == 0 ? null : new ExtensionContent([])
    {
        Prefix = "collections",
        Children =
        [
            .. exclusions.Select(exclusion => KeyValuePair.Create("exclusion", new ExtensionContent([new("reason", exclusion.Reason), new("when", exclusion.When!)]))),
            .. exits.Select(exit => KeyValuePair.Create("exit", new ExtensionContent([new("reason", exit.Reason), new("when", exit.When ?? ""), new("each", exit.Each!)]))),
        ],
    };

    private static string Word(string reason)
    {
        var word = new StringBuilder();
        foreach (var character in reason) word.Append(char.IsAsciiLetterOrDigit(character) ? character : '-');
        return word.ToString();
    }
}
