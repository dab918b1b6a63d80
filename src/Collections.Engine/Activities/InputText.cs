using System.Globalization;

namespace Collections.Engine.Activities;

/// <summary>Literals of inputs as text, in the invariant culture.</summary>
internal static class InputText
{
    public static string Alias(Type type) => type == typeof(string) ? "String"
        : type == typeof(decimal) ? "Decimal"
        : type == typeof(int) ? "Int32"
        : type == typeof(bool) ? "Boolean"
        : type == typeof(DateOnly) ? "DateOnly"
        : throw new NotSupportedException($"Inputs of type {type.Name} are not supported.");

    public static string? Write<T>(T value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    public static bool TryRead<T>(string text, out T? value)
    {
        object? read = null;
        if (typeof(T) == typeof(string)) read = text;
        else if (typeof(T) == typeof(decimal) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) read = number;
        else if (typeof(T) == typeof(int) && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole)) read = whole;
        else if (typeof(T) == typeof(bool) && bool.TryParse(text, out var flag)) read = flag;
        else if (typeof(T) == typeof(DateOnly) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) read = date;
        value = read is null ? default : (T)read;
        return read is not null;
    }
}
