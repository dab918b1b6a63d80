using System.Text;
using Collections.Decisions.Columns;
using Collections.Domain.Customers;
using Collections.Domain.Experiments;
using Collections.Domain.Facts;
using Collections.Engine.Activities;

namespace Collections.Activities.Experiments;

/// <summary>The number by which a unit is drawn: of the customer's reference, or of the fact that names accounts or groups.</summary>
internal sealed class UnitKeys
{
    private readonly Dictionary<int, long> ofTexts = [];
    private readonly int column;

    private UnitKeys(string fact, int column) => (Fact, this.column) = (fact, column);

    /// <summary>No fact is known by which could be drawn.</summary>
    public static UnitKeys None { get; } = new("", -1);

    /// <summary>The fact that says it.</summary>
    public string Fact { get; }

    /// <summary>The fact of an experiment; a finding where the strategy has none of the name.</summary>
    public static UnitKeys Of(Domain.Experiments.Experiment? experiment, BindingContext context)
    {
        var fact = experiment?.UnitFact ?? FactCatalog.BuiltIn.Definitions[Domain.Facts.Fact.CustomerKey].Name;
        var column = context.Column(fact, ColumnType.Number);
        if (column < 0) column = context.Column(fact, ColumnType.Text);
        if (column < 0) context.Find("experiment-unit", $"'{context.Node.Name}': the fact '{fact}' was expected, by which is drawn, a text or a number; found none.");
        return new UnitKeys(fact, column);
    }

    /// <summary>The key at a row, from 0; null where the fact is not known there.</summary>
    public long? At(ActivityContext context, int row)
    {
        if (context.Columns.Columns[column] is NumberColumn numbers) return numbers.Values[row] == Column.NullNumber ? null : numbers.Values[row];
        var text = ((TextColumn)context.Columns.Columns[column]).Values[row];
        if (text == Column.NullText) return null;
        lock (ofTexts)
        {
            if (!ofTexts.TryGetValue(text, out var key)) ofTexts.Add(text, key = CustomerKey.Of(Encoding.UTF8.GetBytes(context.Pool[text])));
            return key;
        }
    }
}
