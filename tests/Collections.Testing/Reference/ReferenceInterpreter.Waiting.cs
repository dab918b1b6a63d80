using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

public sealed partial class ReferenceInterpreter
{
    /// <summary>What may occur while a token stands at the node, in the order of the drawing.</summary>
    private static IEnumerable<FlowNode> Occurrences(FlowNode node)
    {
        if (node is IntermediateCatchEvent or ReceiveTask) yield return node;
        if (node is EventBasedGateway) foreach (var way in node.Outgoing) yield return way.Target!;
        if (node is Activity activity) foreach (var edge in activity.BoundaryEvents) yield return edge;
    }

    private static string? TimerOf(FlowNode node) =>
        (node as Event)?.Definitions.OfType<TimerEventDefinition>().Select(timer => timer.Expression).FirstOrDefault();

    private static string? MessageOf(FlowNode node) =>
        node is ReceiveTask receive ? receive.Message?.Name : (node as Event)?.Definitions.OfType<MessageEventDefinition>().Select(message => message.Message?.Name).FirstOrDefault();

    private static FlowNode? Catching(FlowNode node, string message) => Occurrences(node).FirstOrDefault(occurrence => MessageOf(occurrence) == message);

    private void Stand(ReferenceToken token)
    {
        var node = token.Node;
        token.Outcome = null;
        foreach (var occurrence in Occurrences(node))
        {
            if (TimerOf(occurrence) is not { } text) continue;
            if (ReferenceTime.Due(text, now, feel => Evaluate(feel, null), addBusinessDays) is { } due) token.Timers.Add(new ReferenceTimer(occurrence, text, due));
        }
        var waitsForTime = node is IntermediateCatchEvent or EventBasedGateway && Occurrences(node).All(occurrence => TimerOf(occurrence) is not null);
        if (waitsForTime && token.Timers.Count == 0) Incidents.Add($"{node.Id}:TIMER_WITHOUT_TIME");
    }

    private void Occur(ReferenceToken token, FlowNode occurrence, ReferenceTimer? timer)
    {
        if (occurrence == token.Node) OccurHere(token, timer);
        else if (occurrence is BoundaryEvent { CancelActivity: false }) OccurBeside(token, occurrence, timer);
        else OccurInstead(token, occurrence);
    }

    private void OccurHere(ReferenceToken token, ReferenceTimer? timer)
    {
        if (timer is null || Again(timer) is not { } next)
        {
            if (token.Node.Binding is not null) token.Outcome = "Done";
            token.Timers.Clear();
            Leave(token);
            return;
        }
        timer.Due = next;
        var sent = Beside(token);
        Visit(sent, token.Node);
        Leave(sent);
    }

    private void OccurBeside(ReferenceToken token, FlowNode occurrence, ReferenceTimer? timer)
    {
        if (timer is not null) timer.Due = Again(timer);
        var second = new ReferenceToken { Host = token.Host };
        current.Tokens.Add(second);
        Visit(second, occurrence);
        Leave(second);
    }

    private void OccurInstead(ReferenceToken token, FlowNode occurrence)
    {
        EndInside(token);
        if (token.Node is EventBasedGateway gateway) Path.Add(gateway.Outgoing.First(way => way.Target == occurrence).Id);
        Visit(token, occurrence);
        Leave(token);
    }

    private static DateTime? Again(ReferenceTimer timer) => ReferenceTime.Next(timer.Text, timer.Due!.Value, ++timer.Fired);

    private void End(ReferenceToken token)
    {
        token.IsGone = true;
        Complete(token.Host, token.Node);
    }

    private void Terminate(ReferenceToken token)
    {
        foreach (var other in current.Alive.Where(other => other.Host == token.Host).ToList())
        {
            other.IsGone = true;
            EndInside(other);
        }
        Complete(token.Host, token.Node);
    }

    /// <summary>Everything inside the subprocess at whose border the token stands ends.</summary>
    private void EndInside(ReferenceToken host)
    {
        foreach (var inside in current.Alive.Where(token => token.Host == host).ToList())
        {
            inside.IsGone = true;
            EndInside(inside);
        }
    }

    /// <summary>Where the last token inside has ended the subprocess goes on; where it was the process the case is closed.</summary>
    private void Complete(ReferenceToken? host, FlowNode last)
    {
        if (current.Alive.Any(token => token.Host == host)) return;
        if (host is null)
        {
            Close(string.IsNullOrWhiteSpace(last.Name) ? last.Id : last.Name);
            return;
        }
        host.Timers.Clear();
        Leave(host);
    }

    private void Close(string outcome)
    {
        foreach (var token in current.Tokens) token.IsGone = true;
        current.Outcome = outcome;
    }
}
