using System.Globalization;
using System.Text;

namespace Collections.Decisions.Values;

/// <summary>Writes values as FEEL literals, and as the texts that the FEEL function string yields.</summary>
public static class FeelLiteral
{
    /// <summary>A literal that reads back as the same value; a function is written as a description only.</summary>
    public static string Write(FeelValue value) => Write(value, int.MaxValue);

    /// <summary>The beginning of the literal: no more is written once it has so many characters.</summary>
    internal static string Write(FeelValue value, int limit)
    {
        var text = new StringBuilder();
        Write(text, value, limit);
        return text.ToString();
    }

    /// <summary>What string(value) yields: the text itself for a string, ISO 8601 for dates, times and durations.</summary>
    public static string Text(FeelValue value) => Text(value, int.MaxValue);

    /// <summary>The beginning of that text: no more is written once it has so many characters.</summary>
    internal static string Text(FeelValue value, int limit) => value switch
    {
        StringValue text => text.Value,
        DateValue date => date.Value.ToString(),
        TimeValue time => time.Value.ToString(),
        DateTimeValue dateTime => dateTime.Value.ToString(),
        DaysTimeDurationValue duration => duration.Value.ToString(),
        YearsMonthsDurationValue duration => duration.Value.ToString(),
        _ => Write(value, limit),
    };

    /// <summary>The text in quotation marks, with escapes.</summary>
    public static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append(@"\\"); break;
                case '\n': text.Append(@"\n"); break;
                case '\r': text.Append(@"\r"); break;
                case '\t': text.Append(@"\t"); break;
                case < ' ': text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"); break;
                default: text.Append(c); break;
            }
        }
        text.Append('"');
    }

    private static void Write(StringBuilder text, FeelValue value, int limit)
    {
        switch (value)
        {
            case NullValue: text.Append("null"); break;
            case BooleanValue boolean: text.Append(boolean.Value ? "true" : "false"); break;
            case NumberValue number: text.Append(number.Value.ToString()); break;
            case StringValue str: WriteString(text, str.Value); break;
            case ListValue list: WriteList(text, list, limit); break;
            case ContextValue context: WriteContext(text, context, limit); break;
            case RangeValue range: WriteRange(text, range, limit); break;
            case FunctionValue function: text.Append(function.Description); break;
            default: WriteTemporal(text, value); break;
        }
    }

    private static void WriteTemporal(StringBuilder text, FeelValue value)
    {
        var constructor = value.Kind is FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration ? "duration" : value.Kind.Name();
        text.Append(constructor).Append("(\"").Append(Text(value)).Append("\")");
    }

    private static void WriteList(StringBuilder text, ListValue list, int limit)
    {
        text.Append('[');
        for (var i = 0; i < list.Items.Length && text.Length <= limit; i++)
        {
            if (i > 0) text.Append(", ");
            Write(text, list.Items[i], limit);
        }
        text.Append(']');
    }

    private static void WriteContext(StringBuilder text, ContextValue context, int limit)
    {
        text.Append('{');
        var first = true;
        foreach (var (name, value) in context.Entries)
        {
            if (text.Length > limit) break;
            if (!first) text.Append(", ");
            first = false;
            if (IsPlainName(name)) text.Append(name);
            else WriteString(text, name);
            text.Append(": ");
            Write(text, value, limit);
        }
        text.Append('}');
    }

    private static void WriteRange(StringBuilder text, RangeValue range, int limit)
    {
        if (range.Comparison != UnaryComparison.None)
        {
            text.Append('(').Append(Symbol(range.Comparison)).Append(' ');
            Write(text, range.Low.IsNull ? range.High : range.Low, limit);
            text.Append(')');
            return;
        }
        text.Append(range.LowIncluded ? '[' : '(');
        Write(text, range.Low, limit);
        text.Append("..");
        Write(text, range.High, limit);
        text.Append(range.HighIncluded ? ']' : ')');
    }

    private static string Symbol(UnaryComparison comparison) => comparison switch
    {
        UnaryComparison.Less => "<",
        UnaryComparison.LessOrEqual => "<=",
        UnaryComparison.Greater => ">",
        UnaryComparison.GreaterOrEqual => ">=",
        UnaryComparison.NotEqual => "!=",
        _ => "=",
    };

    private static bool IsPlainName(string name)
    {
        if (name.Length == 0 || !(char.IsAsciiLetter(name[0]) || name[0] == '_')) return false;
        foreach (var c in name)
        {
            if (!(char.IsAsciiLetterOrDigit(c) || c is '_' or ' ')) return false;
        }
        return !name.EndsWith(' ') && !name.Contains("  ", StringComparison.Ordinal);
    }
}
