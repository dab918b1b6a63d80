using Collections.Testing.Bpmn;

namespace Collections.Testing.Reference;

public sealed partial class RandomModel
{
    /// <summary>Something is offered, and the way goes on by what was answered; there may be events on the edge that lead away from it.</summary>
    private void Offering<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var offer = Id("offer");
        Offer(flow, offer);
        if (depth > 0 && random.Next(2) == 0)
        {
            Edges(flow, offer, depth);
            return;
        }
        var join = Id("merge");
        flow.On(Pick(["Refused", "Expired", "Plan kept", "Plan broken", "Not eligible", "Cancelled"]));
        Sequence(flow, 0, 1);
        flow.ExclusiveGateway(join).MoveTo(offer).Otherwise().ConnectTo(join);
        flow.MoveTo(join);
    }

    /// <summary>Terms so short that offers expire, and plans are kept and broken, within the days of a scenario.</summary>
    private void Offer<T>(FlowBuilder<T> flow, string offer)
        where T : FlowBuilder<T> => flow.ServiceTask(offer, node => node.Binding(
            ReferenceInterpreter.OfferActivity,
            ("decision", RandomLimits.Name),
            ("validity", Pick(["1", "2", "3", "5"])),
            ("downDays", Pick(["0", "1"])),
            ("firstDays", Pick(["1", "2", "4"])),
            ("every", Pick(["week", "fortnight", "month"])),
            ("follow", Pick(["true", "true", "true", "false"])),
            ("tolerance", Pick(["5", "0", "20"])),
            ("grace", Pick(["0", "1", "2"])),
            ("missed", Pick(["1", "1", "2"]))));
}
