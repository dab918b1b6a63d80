using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Domain.Offers;
using Collections.Engine.Activities;

namespace Collections.Activities.Offers;

/// <summary>What an offer is about: the facts of the account on the day on which it is made.</summary>
internal sealed class OfferAmounts
{
    /// <summary>The offer is about what is past due.</summary>
    public const string PastDue = "past due";

    /// <summary>The offer is about all that is owed.</summary>
    public const string TotalDue = "total due";

    private readonly int owed, interest, fees, costs;

    /// <summary>Finds the facts.</summary>
    public OfferAmounts(BindingContext context, string basis)
    {
        owed = context.Column(basis, ColumnType.Number);
        interest = context.Column(FactCatalog.BuiltIn.Definitions[Fact.Interest].Name, ColumnType.Number);
        fees = context.Column(FactCatalog.BuiltIn.Definitions[Fact.Fees].Name, ColumnType.Number);
        costs = context.Column(FactCatalog.BuiltIn.Definitions[Fact.Costs].Name, ColumnType.Number);
    }

    /// <summary>What is owed, in hundredths; <see cref="Column.NullNumber"/> where nothing says so.</summary>
    public long Owed(ActivityContext context, int i) => Scaled(context, owed, context.Rows[i], 2);

    /// <summary>What is owed and what of it may be waived; a part that nobody delivers counts as nothing.</summary>
    public OwedAmounts Of(ActivityContext context, int i)
    {
        var row = context.Rows[i];
        return OwedAmounts.Of(Known(context, owed, row), Known(context, interest, row) + Known(context, fees, row), Known(context, costs, row));
    }

    /// <summary>A number of a column at a scale; <see cref="Column.NullNumber"/> for null and for no column.</summary>
    public static long Scaled(ActivityContext context, int place, int row, int scale)
    {
        if (place < 0 || context.Columns.Columns[place] is not NumberColumn column) return Column.NullNumber;
        var value = column.Values[row];
        for (var at = column.Scale; at < scale && value != Column.NullNumber; at++) value *= 10;
        for (var at = column.Scale; at > scale && value != Column.NullNumber; at--) value /= 10;
        return value;
    }

    private static long Known(ActivityContext context, int place, int row) => Scaled(context, place, row, 2) is not Column.NullNumber and var known ? known : 0;
}
