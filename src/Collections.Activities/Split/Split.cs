using Collections.Activities.Shares;
using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Engine.Activities;

namespace Collections.Activities.Split;

/// <summary>
/// Divides customers at random, by fixed shares, for control groups and for champion and challenger. The draw depends
/// on the split's name and the customer's reference alone: it is the same in every run, in every database, on every
/// account of the customer and for whatever order the portfolio arrives in.
/// </summary>
[Activity("Collections", "Experiments", "Divides customers by shares, always the same way: control groups, champion and challenger.", Icon = "arrows-split-2")]
[Outcomes]
internal sealed class Split : Activity
{
    private static readonly string CustomerKey = FactCatalog.BuiltIn.Definitions[Fact.CustomerKey].Name;

    private CustomerDraw draw = CustomerDraw.None;
    private int customerKey;
    private int[] outcomes = [];

    [Input(Description = "Name of the experiment: another name draws anew.", IsRequired = true, Order = 1)]
    public Input<string> Name { get; } = new();

    [Input(Description = "Outcomes with their weights, such as control:10,champion:60,challenger:30.", UIHint = "dynamic-outcomes", IsRequired = true, Order = 2)]
    public Input<string> Shares { get; } = new();

    public override IReadOnlyList<string> BoundOutcomes => [.. draw.Shares.Shares.Select(share => share.Name)];

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Name);
        context.ExpectLiteral(Shares);
        customerKey = context.Column(CustomerKey, ColumnType.Number);
        if (customerKey < 0) context.Find("customer-key", $"'{context.Node.Name}': the fact '{CustomerKey}' was expected, by which customers are drawn, found none.");
        var (shares, problem) = ShareList.Read(Shares.Value ?? "");
        if (problem is not null && Shares.IsGiven) context.Find("split-shares", $"'{context.Node.Name}', input 'shares': {problem}.");
        draw = new CustomerDraw(Name.Value ?? "", shares);
        outcomes = [.. shares.Shares.Select(share => context.Pool.Add(share.Name))];
    }

    public override void Execute(ActivityContext context)
    {
        var keys = ((NumberColumn)context.Columns.Columns[customerKey]).Values;
        for (var i = 0; i < context.Count; i++)
        {
            var key = keys[context.Rows[i]];
            if (key == Column.NullNumber) context.Fail(i, "customer-key", $"a value of the fact '{CustomerKey}' was expected, found none: nobody is drawn without it");
            else context.Complete(i, outcomes[draw.Of(key)]);
        }
    }
}
