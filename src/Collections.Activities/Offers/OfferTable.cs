using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Decisions.Values;
using Collections.Domain.Offers;
using Collections.Engine.Activities;

namespace Collections.Activities.Offers;

/// <summary>
/// The decision table by which an offer is limited. Its outputs are those of the collector; with <c>supervisor</c> or <c>committee</c>
/// before the name they are what those may agree to besides.
/// </summary>
internal sealed class OfferTable
{
    /// <summary>Output: which numbers of instalments are shown first, such as "3/6/12".</summary>
    public const string Choices = "choices";

    private const int Quantities = 4;
    private static readonly string[] Names = ["instalments", "down", "principal discount", "interest discount"];
    private readonly CompiledDecision decision;
    private readonly int[] places;
    private readonly int choices;

    private OfferTable(CompiledDecision decision, int[] places, int choices) => (this.decision, this.places, this.choices) = (decision, places, choices);

    /// <summary>Every output that a table of limits may have.</summary>
    public static IReadOnlyList<string> Outputs { get; } =
        [.. OfferText.Authorities.SelectMany((authority, at) => Names.Select(name => at == 0 ? name : $"{authority} {name}")), Choices];

    /// <summary>The table of a name; null where there is none, or it is none of limits: then there is a finding.</summary>
    public static OfferTable? Bind(BindingContext context, string name)
    {
        if (context.Decision(name) is not { } decision) return null;
        string[] found = [.. decision.Outputs.Select(output => output.Name)];
        var wrong = found.Contains(Names[0]) ? found.FirstOrDefault(output => !Outputs.Contains(output)) : string.Join(", ", found);
        if (wrong is not null)
        {
            context.Find("offer-limits", $"'{context.Node.Name}', decision '{name}': a table with one answer was expected whose outputs are {string.Join(", ", Outputs)}, with '{Names[0]}' among them, found '{wrong}'.");
            return null;
        }
        return new OfferTable(decision, [.. Outputs.Take(Outputs.Count - 1).Select(output => Array.IndexOf(found, output))], Array.IndexOf(found, Choices));
    }

    /// <summary>What the table says for each token.</summary>
    /// <param name="context">The tokens.</param>
    /// <param name="notes">Whether the rule that decided becomes part of the path.</param>
    public FoundLimits[] Limits(ActivityContext context, bool notes)
    {
        var rules = Scratch.Ints.Rent(context.Batch.Part.Capacity);
        Column[] outputs = [.. decision.Outputs.Select(output => ColumnValues.Create(output.Type, output.Scale, context.Batch.Part.Capacity, context.Pool))];
        decision.Evaluate(context.Columns, context.Rows, outputs, rules, context.Evaluation);
        var found = new FoundLimits[context.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var row = context.Rows[i];
            if (notes && rules[row] > 0) context.NoteRule(i, rules[row]);
            found[i] = Read(outputs, row);
        }
        Scratch.Ints.Return(rules);
        return found;
    }

    private FoundLimits Read(Column[] outputs, int row)
    {
        if (Number(outputs, 0, row) is null) return default;
        var collector = Terms(outputs, row, OfferAuthority.Collector, new OfferTerms(0, 0, 0, 0));
        var supervisor = Terms(outputs, row, OfferAuthority.Supervisor, collector);
        var hasCommittee = places.Skip((int)OfferAuthority.Committee * Quantities).Any(place => place >= 0);
        var committee = hasCommittee ? Terms(outputs, row, OfferAuthority.Committee, supervisor) : OfferTerms.Anything;
        return new FoundLimits(true, new OfferLimits(collector, supervisor, committee), choices < 0 ? null : (outputs[choices].Read(row) as StringValue)?.Value);
    }

    private OfferTerms Terms(Column[] outputs, int row, OfferAuthority authority, OfferTerms less)
    {
        var at = (int)authority * Quantities;
        return new OfferTerms(
            (int)((Number(outputs, at, row) ?? less.Instalments * 100L) / 100),
            (int)(Number(outputs, at + 1, row) ?? less.Down),
            (int)(Number(outputs, at + 2, row) ?? less.Principal),
            (int)(Number(outputs, at + 3, row) ?? less.Interest));
    }

    /// <summary>Hundredths, at most those of a thousand per cent, so that what is no share stays none.</summary>
    private long? Number(Column[] outputs, int place, int row) =>
        places[place] < 0 ? null
        : outputs[places[place]].Read(row) is NumberValue number && number.Value.TryGetScaled(2, out var hundredths) ? Math.Clamp(hundredths, -1, 100_000)
        : null;
}

/// <summary>What a table of limits says for a case.</summary>
/// <param name="IsFound">Whether a rule answered; else nothing may be offered.</param>
/// <param name="Limits">The limits.</param>
/// <param name="Choices">Numbers of instalments that are shown first; null where the table names none.</param>
internal readonly record struct FoundLimits(bool IsFound, OfferLimits Limits, string? Choices)
{
    /// <summary>Whether offers can be made by them.</summary>
    public bool AreSound => Limits.Collector.AreSound && Limits.Supervisor.AreSound && Limits.Committee.AreSound;
}
