using System.Text;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>Values that may be missing, for whatever takes the values of a row.</summary>
public static class ParameterBinding
{
    public static void Bind(this IParameters parameters, int index, long? value)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (value is { } known)
            parameters.Bind(index, known);
        else
            parameters.BindNull(index);
    }

    public static void BindText(this IParameters parameters, int index, string? text)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (text is null)
        {
            parameters.BindNull(index);
            return;
        }

        int size = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> utf8 = size <= 1024 ? stackalloc byte[size] : new byte[size];
        parameters.BindText(index, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    /// <summary>Text codes: -1 in the engine's columns is NULL in the database.</summary>
    internal static void BindCode(this IParameters parameters, int index, long code)
    {
        if (code < 0)
            parameters.BindNull(index);
        else
            parameters.Bind(index, code);
    }
}
