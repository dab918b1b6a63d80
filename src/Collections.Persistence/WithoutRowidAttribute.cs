namespace Collections.Persistence;

/// <summary>A table to be clustered on its primary key where the provider offers it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WithoutRowidAttribute : Attribute
{
    public const string Annotation = "Collections:WithoutRowid";
}
