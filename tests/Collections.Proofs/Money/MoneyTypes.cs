using System.Reflection;
using Collections.Domain.Accounts;
using Collections.Persistence;

namespace Collections.Proofs.Money;

/// <summary>Looks for amounts that are floating numbers among what Domain and Persistence show.</summary>
internal static class MoneyTypes
{
    private const BindingFlags Shown = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Words =
        ["amount", "money", "balance", "due", "paid", "principal", "interest", "fee", "cost", "total", "posting", "payment", "risk"];

    /// <summary>Members that speak of amounts, and those of them that are floating numbers.</summary>
    public static (int Members, IReadOnlyList<string> Floating) Scan() => Scan(
        [.. typeof(Currency).Assembly.GetExportedTypes(), .. typeof(CollectionsContext).Assembly.GetExportedTypes()]);

    /// <summary>The same of some types.</summary>
    public static (int Members, IReadOnlyList<string> Floating) Scan(IReadOnlyList<Type> types)
    {
        var members = types.SelectMany(Members).Where(member => SpeaksOfMoney(member.Name)).ToList();
        return (members.Count, [.. members.Where(member => IsFloating(member.Type)).Select(member => $"{member.Name}: {member.Type.Name}")]);
    }

    private static IEnumerable<(string Name, Type Type)> Members(Type type)
    {
        foreach (var property in type.GetProperties(Shown)) yield return ($"{type.Name}.{property.Name}", property.PropertyType);
        foreach (var field in type.GetFields(Shown)) yield return ($"{type.Name}.{field.Name}", field.FieldType);
        foreach (var method in type.GetMethods(Shown))
        {
            yield return ($"{type.Name}.{method.Name}", method.ReturnType);
            foreach (var parameter in method.GetParameters()) yield return ($"{type.Name}.{method.Name}.{parameter.Name}", parameter.ParameterType);
        }
    }

    private static bool SpeaksOfMoney(string name) => Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsFloating(Type type)
    {
        var element = Nullable.GetUnderlyingType(type) ?? (type.HasElementType ? type.GetElementType()! : type);
        return element == typeof(float) || element == typeof(double) || element == typeof(Half) || element.GetGenericArguments().Any(IsFloating);
    }
}
