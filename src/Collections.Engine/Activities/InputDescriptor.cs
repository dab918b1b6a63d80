using System.Reflection;

namespace Collections.Engine.Activities;

/// <summary>An input as the designer shows it, in Elsa's descriptor shape.</summary>
/// <param name="Name">camelCase name, as bindings have it.</param>
/// <param name="TypeName">Elsa's alias of the type.</param>
/// <param name="DisplayName">Name beside the field.</param>
/// <param name="Description">What it does.</param>
/// <param name="UIHint">Which editor edits it.</param>
/// <param name="DefaultValue">Value where nothing is bound, as text.</param>
/// <param name="Options">Values offered.</param>
/// <param name="IsRequired">Whether publishing refuses the activity without it.</param>
/// <param name="Order">Place in the panel.</param>
/// <param name="Property">The property, for binding.</param>
public sealed record InputDescriptor(
    string Name,
    string TypeName,
    string DisplayName,
    string Description,
    string UIHint,
    string? DefaultValue,
    IReadOnlyList<string> Options,
    bool IsRequired,
    float Order,
    PropertyInfo Property)
{
    internal static IEnumerable<InputDescriptor> Of(Type type) =>
        from property in type.GetProperties()
        let attribute = property.GetCustomAttribute<InputAttribute>()
        where attribute is not null
        orderby attribute.Order, property.MetadataToken
        select new InputDescriptor(
            char.ToLowerInvariant(property.Name[0]) + property.Name[1..],
            InputText.Alias(property.PropertyType.GetGenericArguments()[0]),
            attribute.DisplayName.Length > 0 ? attribute.DisplayName : property.Name,
            attribute.Description,
            attribute.UIHint,
            attribute.DefaultValue,
            attribute.Options,
            attribute.IsRequired,
            attribute.Order,
            property);
}
