using System.Globalization;
using System.Text;
using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Decisions.Values;
using Collections.Domain.Cases;
using Collections.Domain.Effects;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Engine.Activities;

namespace Collections.Activities.SetField;

/// <summary>
/// Gives a field of the management object that the case works another value, of the type that the field is declared with. Rules of all
/// cases of the object read it from here on.
/// </summary>
[Activity("Collections", "Case", "Gives a field of the object that the case works, such as a complaint, another value.", Icon = "forms")]
internal sealed class SetField : Activity
{
    private const string WrongValue = "object-field-value";

    // With nine decimals, the most that a field has, it still fits into 64 bits.
    private const decimal Largest = 9_000_000_000m;

    private ObjectField? field;
    private string fact = "";
    private CompiledExpression? expression;
    private FeelValue literal = FeelValue.Null;
    private int place = -1, code;

    [Input(Description = "One of the fields of its type.", UIHint = "dropdown", IsRequired = true, Order = 1)]
    public Input<string> Field { get; } = new();

    [Input(Description = "Its value: a number, a text, a date as yyyy-MM-dd, yes or no; or FEEL over facts and variables, null for none.", UIHint = "expression-editor", IsRequired = true, Order = 2)]
    public Input<string> Value { get; } = new();

    [Input(Description = "Why, as the history of the object shows it.", Order = 3)]
    public Input<string> Reason { get; } = new();

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Field);
        // A step at another level is a finding of the check, and so is a field that the type has not.
        if (CaseLevelText.ObjectsOf(context.Level) is not { } type || (context.Services.GetService(typeof(ObjectTypes)) as ObjectTypes)?.Find(type)?.FieldOf(Field.Value) is not { } known) return;
        field = known;
        fact = ObjectFacts.Field(type, known.Name);
        code = context.Pool.Add(fact);
        place = context.Column(fact, ColumnOf(known.Type));
        expression = Value.Expression;
        if (expression is not null) CheckType(context, expression);
        else if (Value.Value is { } text && !TryRead(known, text, out literal))
            context.Find(WrongValue, $"'{context.Node.Name}': {Expected(known)} was expected for the field '{known.Name}', found '{text}'.");
    }

    public override void Execute(ActivityContext context)
    {
        if (place < 0 || field is not { } known) return;
        var column = context.Columns.Columns[place];
        var given = expression is null ? null : Evaluated(context, expression, known, column.Capacity);
        var reasons = context.Read(Reason);
        for (var i = 0; i < context.Count; i++)
        {
            var row = context.Rows[i];
            if (!context.IsApart(i)) continue;
            var value = given?.Read(row) ?? literal;
            if (value.IsNull && known.IsRequired)
            {
                context.Fail(i, WrongValue, $"a value was expected for the field '{known.Name}', which every object has, found none");
                continue;
            }
            var before = Raw(column, row);
            context.ChangeFact(i, place, value);
            if (Raw(column, row) is var now && now == before) continue;
            var reason = reasons[row];
            context.Emit(i, (int)EffectKind.ObjectField, place, now, code, content: reason == Column.NullText ? [] : Encoding.UTF8.GetBytes(context.Pool[reason]));
        }
    }

    private void CheckType(BindingContext context, CompiledExpression value)
    {
        if (value.IsNull || value.ResultType == ColumnType.Any || value.ResultType == ColumnOf(field!.Type)) return;
        context.Find(WrongValue, $"'{context.Node.Name}': {Expected(field)} was expected for the field '{field.Name}', found an expression that gives {Word(value.ResultType)}.");
    }

    /// <summary>What the expression gives, at the scale of the field.</summary>
    private static Column Evaluated(ActivityContext context, CompiledExpression expression, ObjectField field, int rows)
    {
        var given = ColumnValues.Create(ColumnOf(field.Type), field.Scale, rows, context.Pool);
        expression.Evaluate(context.Columns, context.Rows, given, context.Evaluation);
        return given;
    }

    /// <summary>The value as facts are held.</summary>
    private static long Raw(Column column, int row) => column switch
    {
        NumberColumn numbers => numbers.Values[row] == Column.NullNumber ? FactNull.Value : numbers.Values[row],
        TextColumn texts => texts.Values[row] == Column.NullText ? FactNull.Value : texts.Values[row],
        DateColumn dates => dates.Values[row] == Column.NullDate ? FactNull.Value : dates.Values[row],
        BooleanColumn flags => flags.Values[row] == Column.NullBoolean ? FactNull.Value : flags.Values[row],
        _ => FactNull.Value,
    };

    private static bool TryRead(ObjectField field, string text, out FeelValue value)
    {
        value = FeelValue.Null;
        switch (field.Type)
        {
            case FactType.Text:
                value = FeelValue.Of(text);
                return true;
            case FactType.Number when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && decimal.Round(number, field.Scale) == number && Math.Abs(number) < Largest:
                value = new NumberColumn([decimal.ToInt64(number * (decimal)Math.Pow(10, field.Scale))], field.Scale).Read(0);
                return true;
            case FactType.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                value = FeelValue.Of(date);
                return true;
            case FactType.Flag when text is "yes" or "no" or "true" or "false":
                value = FeelValue.Of(text is "yes" or "true");
                return true;
            default:
                return false;
        }
    }

    private static ColumnType ColumnOf(FactType type) => type switch
    {
        FactType.Number => ColumnType.Number,
        FactType.Text => ColumnType.Text,
        FactType.Date => ColumnType.Date,
        _ => ColumnType.Boolean,
    };

    private static string Expected(ObjectField field) => field.Type switch
    {
        FactType.Number => string.Create(CultureInfo.InvariantCulture, $"a number below {Largest} with at most {field.Scale} decimals"),
        FactType.Text => "a text",
        FactType.Date => "a date (yyyy-MM-dd)",
        _ => "yes or no",
    };

    private static string Word(ColumnType type) => type switch
    {
        ColumnType.Number => "a number",
        ColumnType.Text => "a text",
        ColumnType.Date => "a date",
        ColumnType.Boolean => "yes or no",
        _ => "something else",
    };
}
