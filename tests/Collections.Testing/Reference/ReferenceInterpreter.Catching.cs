using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>Errors and escalations, looked for from the inside out.</summary>
internal sealed partial class ReferenceInterpreter
{
    private void ThrowError(ReferenceToken token, ErrorEventDefinition error)
    {
        if (!IsCaught(token, ReferenceTriggerKind.Error, ReferenceTrigger.CodeOf(error.Error))) Stop(token, "UNCAUGHT_ERROR");
    }

    private void Fail(ReferenceToken token, string code)
    {
        if (Matching(token.Node.Triggers, ReferenceTriggerKind.Error, code) is { } edge) Occur(token, edge, null);
        else if (!IsCaught(token, ReferenceTriggerKind.Error, code)) Stop(token, code);
    }

    private bool IsCaught(ReferenceToken token, ReferenceTriggerKind kind, string? code)
    {
        var (scope, comesFromEventSubProcess) = (token.Scope, false);
        while (true)
        {
            if (!comesFromEventSubProcess && IsCaughtIn(scope, kind, code)) return true;
            if (scope.Host is not { } host) return false;
            if (Matching(host.Node.Triggers, kind, code) is { } edge)
            {
                Occur(host, edge, null);
                return true;
            }
            (scope, comesFromEventSubProcess) = (host.Scope, host.Node.IsEventSubProcess);
        }
    }

    private bool IsCaughtIn(ReferenceScope scope, ReferenceTriggerKind kind, string? code)
    {
        if (scope.Container is null || scope.IsDeaf) return false;
        var all = scope.Container.EventSubProcesses.OrderBy(Ordinal).SelectMany(node => node.StartTriggers.Select(trigger => (node, trigger))).ToList();
        if (Matching(all.Select(one => one.trigger), kind, code) is not { } found) return false;
        var eventSubProcess = all.Find(one => one.trigger == found).node;
        Trigger(scope, eventSubProcess, found, ListenerOf(scope, eventSubProcess), null);
        return true;
    }

    /// <summary>The first that names the code, else the first that names none.</summary>
    private static ReferenceTrigger? Matching(IEnumerable<ReferenceTrigger> triggers, ReferenceTriggerKind kind, string? code)
    {
        var ofKind = triggers.Where(trigger => trigger.Kind == kind).ToList();
        return (code is null ? null : ofKind.Find(trigger => trigger.Name == code)) ?? ofKind.Find(trigger => trigger.Name is null);
    }
}
