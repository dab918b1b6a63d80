using Collections.Activities.PromiseWatch;
using Collections.Activities.SendMessage;
using Collections.Domain.Effects;
using Collections.Domain.Offers;
using Collections.Engine.Activities;

namespace Collections.Activities.Offers;

/// <summary>Reads the inputs of an offer and says in the words of collections what is wrong with them.</summary>
internal static class OfferInputs
{
    private static readonly string[] Periods = ["month", "fortnight", "week"];

    /// <summary>How the plan is paid; the usual where the inputs give none.</summary>
    public static PlanTerms Terms(BindingContext context, Offer offer)
    {
        if (offer.Validity.Value < 1 || offer.Validity.Value > PlanTerms.MostDays)
            context.Find("offer-validity", $"'{context.Node.Name}': an offer that ends was expected, valid for 1 to {PlanTerms.MostDays} days, found {offer.Validity.Text}.");
        if (offer.Basis.Value is not (OfferAmounts.PastDue or OfferAmounts.TotalDue))
            context.Find("offer-terms", $"'{context.Node.Name}': one of {OfferAmounts.PastDue}, {OfferAmounts.TotalDue} was expected as basis, found '{offer.Basis.Value}'.");
        if (offer.Unit.IsGiven && !offer.Rate.IsGiven)
            context.Find("offer-terms", $"'{context.Node.Name}': a rate was expected for the unit '{offer.Unit.Value}', found none.");
        var period = Array.IndexOf(Periods, offer.Every.Value);
        if (period < 0) context.Find("offer-terms", $"'{context.Node.Name}': one of {string.Join(", ", Periods)} was expected between instalments, found '{offer.Every.Value}'.");
        var terms = new PlanTerms(offer.DownDays.Value, offer.FirstDays.Value, (PlanPeriod)Math.Max(0, period), offer.Tolerance.Value is >= 0 and <= 100 ? (int)decimal.Round(offer.Tolerance.Value * 100) : -1, offer.Grace.Value, offer.Missed.Value);
        if (terms.Grace == 0) context.Warn("plan-grace", $"'{context.Node.Name}': a plan without grace misses an instalment that is booked a day late; business days from 1 were expected, found 0.");
        if (terms.AreSound) return terms;
        context.Find("plan-terms", $"'{context.Node.Name}': a down payment in 0 to {PlanTerms.MostDays} days, a first instalment not before it and in 1 to {PlanTerms.MostDays} days, a tolerance from 0 to below 100 per cent, grace from 0 and a number of missed instalments from 1 were expected, found {offer.DownDays.Text}, {offer.FirstDays.Text}, {offer.Tolerance.Text}, {offer.Grace.Text} and {offer.Missed.Text}.");
        return PlanTerms.Usual;
    }

    /// <summary>The message that tells the customer; null where nobody sends one.</summary>
    public static Reminder? Message(BindingContext context, Offer offer)
    {
        if (!offer.Template.IsGiven) return null;
        if (MessageChannelText.Parse(offer.Channel.Value) is { } channel) return new Reminder(context, offer.Template, channel, offer.Hour.IsGiven ? MessageHour.Of(context, offer.Hour) : null);
        context.Find("channel-unknown", $"'{context.Node.Name}': one of the channels {string.Join(", ", MessageChannelText.All)} was expected, found '{offer.Channel.Value}'.");
        return null;
    }
}
