using Collections.Bpmn.Model;
using Collections.Decisions.Analysis;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Engine.Planning;

/// <summary>Reads by which keys the messages and signals of a node are told apart: as our extension says it, else as the specification does.</summary>
internal static class Correlations
{
    private const string KeyPlace = "correlation key";

    /// <summary>The key that something must have that the node catches; null where it needs none.</summary>
    public static PlanCorrelation? Caught(FlowNode node, BpmnElement named, string elementId, PlanDraft draft)
    {
        if (node.Correlation is { } own) return Compile(own.Key, elementId, KeyPlace, draft) is { } key ? new PlanCorrelation { Key = [key] } : null;
        if (IsStart(node) || named is not Message message || PartsOf(node, message, elementId, draft) is not { Count: > 0 } parts) return null;
        var compiled = parts.Select(part => (Key: Compile(part.DataPath, elementId, KeyPlace, draft), Path: Path(part.Path, elementId, draft))).ToList();
        return compiled.Exists(part => part.Key is null || part.Path is null)
            ? null
            : new PlanCorrelation { Key = [.. compiled.Select(part => part.Key!)], Paths = [.. compiled.Select(part => part.Path!)] };
    }

    /// <summary>What is said along with something that the node throws; null where nothing is.</summary>
    public static PlanContent? Thrown(FlowNode node, BpmnElement named, string elementId, PlanDraft draft)
    {
        var payload = new List<(string, CompiledExpression)>();
        foreach (var (name, value) in node.Correlation?.Payload ?? [])
        {
            if (string.IsNullOrWhiteSpace(name)) draft.Find("correlation-payload", elementId, $"'{elementId}': a name was expected on collections:payload, found none.");
            else if (draft.Compile(FeelText.Of(value), elementId, $"payload '{name}'") is { } compiled) payload.Add((name, compiled));
        }
        var key = KeyOf(node, named, elementId, draft);
        return key.Count + payload.Count == 0 ? null : new PlanContent { Key = key, Payload = payload };
    }

    /// <summary>A key on what neither waits for a message or signal nor throws one by itself would be silently without effect.</summary>
    public static void CheckUse(FlowNode node, string elementId, PlanDraft draft)
    {
        if (node.Correlation is null || IsUsed(node)) return;
        draft.Findings.Add(new PlanFinding("correlation-unused", elementId, $"'{elementId}': a message or signal was expected that collections:correlation is for, found none that it waits for or throws without an activity. It has no effect here.", IsError: false));
    }

    private static bool IsUsed(FlowNode node) => node switch
    {
        ReceiveTask receive => receive.Message is not null,
        SendTask send => send is { Message: not null, Binding: null },
        EndEvent or IntermediateThrowEvent when node.Binding is not null => false,
        Event occurrence => occurrence.Definitions.Any(definition => definition is MessageEventDefinition { Message: not null } or SignalEventDefinition { Signal: not null }),
        _ => false,
    };

    private static List<CompiledExpression> KeyOf(FlowNode node, BpmnElement named, string elementId, PlanDraft draft)
    {
        if (node.Correlation is { } own)
            return own.Key is null && own.Payload.Count > 0 ? [] : [.. new[] { Compile(own.Key, elementId, KeyPlace, draft) }.OfType<CompiledExpression>()];
        return named is not Message message ? [] : [.. PartsOf(node, message, elementId, draft).Select(part => Compile(part.DataPath, elementId, KeyPlace, draft)).OfType<CompiledExpression>()];
    }

    /// <summary>What begins a case has none that takes part in a conversation yet.</summary>
    private static bool IsStart(FlowNode node) => node is ReceiveTask { Instantiate: true }
        || (node is StartEvent && node.Container is not SubProcess { TriggeredByEvent: true })
        || node.Incoming.Any(flow => flow.Source is EventBasedGateway { Instantiate: true });

    /// <summary>The parts of the first key to which the process subscribes and that the message has: over the case, and over the message.</summary>
    private static List<(string DataPath, string Path)> PartsOf(FlowNode node, Message message, string elementId, PlanDraft draft)
    {
        if (node.Process is not { Subscriptions.Count: > 0, Definitions: { } definitions } process) return [];
        foreach (var subscription in process.Subscriptions)
        {
            var of = definitions.CorrelationKeys.FirstOrDefault(key => key.Id == subscription.KeyRef)?.PropertyRefs ?? [.. subscription.DataPaths.Keys];
            var properties = of.Select(id => definitions.CorrelationProperties.FirstOrDefault(property => property.Id == id)).OfType<CorrelationProperty>().ToList();
            var told = properties.Where(property => property.Paths.ContainsKey(message.Id)).ToList();
            if (told.Count == 0) continue;
            var known = told.Where(property => subscription.DataPaths.ContainsKey(property.Id)).ToList();
            if (known.Count == of.Count) return [.. known.Select(property => (subscription.DataPaths[property.Id].Text, property.Paths[message.Id].Text))];
            draft.Find("correlation-property", elementId, $"'{elementId}': each of {of.Count} properties of the key '{subscription.KeyRef}' was expected to have a dataPath in '{subscription.Id}' and a messagePath for '{message.Name ?? message.Id}', found {known.Count} that have.");
            return [];
        }
        return [];
    }

    private static CompiledExpression? Compile(string? feel, string elementId, string place, PlanDraft draft)
    {
        if (string.IsNullOrWhiteSpace(feel))
        {
            draft.Find("correlation-key", elementId, $"'{elementId}': a key in FEEL was expected (collections:correlation key), found nothing.");
            return null;
        }
        if (draft.Parse(FeelText.Of(feel), elementId, place) is not { } tree) return null;
        if (tree.Names.Contains(Plan.OutcomeName))
            draft.Find("correlation-key", elementId, $"{place}: facts and variables were expected, found '{Plan.OutcomeName}', which a case that waits has no longer.");
        if (ExpressionTypes.KindOf(tree, draft.SeenFrom(elementId)) is { } kind and (FeelKind.List or FeelKind.Context or FeelKind.Range or FeelKind.Function))
            draft.Find("correlation-key", elementId, $"{place}: a text, a number, a boolean or a date was expected, found a {kind.Name()} ('{feel}').");
        return draft.Compile(tree, elementId, place);
    }

    /// <summary>Names in a message are those of its sender: nothing is known of them here.</summary>
    private static FeelExpression? Path(string feel, string elementId, PlanDraft draft)
    {
        var parsed = FeelParser.Parse(FeelText.Of(feel));
        foreach (var error in parsed.Errors) draft.Find("feel-syntax", elementId, $"messagePath: {error.Message} (position {error.Position} of '{feel}')");
        return parsed.Tree;
    }
}
