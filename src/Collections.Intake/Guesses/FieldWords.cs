using Collections.Intake.Mappings;

namespace Collections.Intake.Guesses;

/// <summary>What lenders call our fields, in Spanish and English, as <see cref="HeaderWords"/> writes it: filling words left out.</summary>
internal static class FieldWords
{
    public static IReadOnlyList<FieldWord> All { get; } =
    [
        .. Of(FieldNames.Account, ValueShape.Reference, "account", "account number", "account no", "account id", "loan", "loan number", "loan id", "contract", "contract number", "cuenta", "numero cuenta", "nro cuenta", "num cuenta", "no cuenta", "id cuenta", "contrato", "numero contrato", "nro contrato", "credito", "numero credito", "nro credito", "id credito", "prestamo", "numero prestamo", "operacion", "numero operacion", "nro operacion", "obligacion", "numero obligacion"),
        .. Of(FieldNames.Customer, ValueShape.Reference, "customer", "customer number", "customer no", "customer id", "client", "client id", "debtor", "debtor id", "cliente", "id cliente", "numero cliente", "nro cliente", "codigo cliente", "cod cliente", "deudor", "cedula", "dni", "rut", "nit", "rfc", "ruc", "documento", "numero documento", "nro documento", "identificacion"),
        .. Of(FieldNames.Name, ValueShape.Text, "name", "full name", "customer name", "debtor name", "nombre", "nombre completo", "nombre cliente", "nombre deudor", "nombres y apellidos", "apellidos y nombres", "razon social", "titular"),
        .. Of("product", ValueShape.Text, "product", "product type", "producto", "tipo producto", "nombre producto", "linea credito"),
        .. Of("currency", ValueShape.Text, "currency", "ccy", "moneda", "divisa"),
        .. Of("company", ValueShape.Text, "company", "lender", "entity", "empresa", "entidad", "sociedad", "acreedor"),
        .. Of("principal", ValueShape.Number, "principal", "outstanding principal", "principal balance", "capital", "saldo capital", "capital adeudado"),
        .. Of("interest", ValueShape.Number, "interest", "accrued interest", "interes", "intereses", "saldo intereses", "interes mora", "intereses moratorios"),
        .. Of("fees", ValueShape.Number, "fees", "late fees", "charges", "comisiones", "cargos", "recargos"),
        .. Of("costs", ValueShape.Number, "costs", "collection costs", "legal costs", "gastos", "costas", "gastos cobranza"),
        .. Of("total due", ValueShape.Number, "total due", "total balance", "balance", "outstanding", "outstanding balance", "amount due", "total debt", "saldo", "saldo total", "saldo deudor", "deuda", "deuda total", "total deuda", "total adeudado", "monto adeudado", "importe adeudado"),
        .. Of("past due", ValueShape.Number, "past due", "past due amount", "amount past due", "overdue", "overdue amount", "arrears", "saldo vencido", "monto vencido", "importe vencido", "deuda vencida", "saldo mora", "monto mora", "vencido"),
        .. Of("oldest due date", ValueShape.Date, "due date", "oldest due date", "first due date", "arrears since", "vencimiento", "fecha vencimiento", "fecha vto", "vencimiento mas antiguo", "fecha primer vencimiento", "fecha mora", "fecha inicio mora"),
        .. Of("days past due", ValueShape.Number, "days past due", "dpd", "days overdue", "days late", "days in arrears", "dias mora", "dias atraso", "dias vencidos", "dias vencido", "dias impago", "atraso", "mora"),
        .. Of("opened on", ValueShape.Date, "opened on", "open date", "opening date", "origination date", "start date", "fecha apertura", "fecha otorgamiento", "fecha alta", "fecha desembolso", "fecha inicio"),
        .. Of("region", ValueShape.Text, "region", "province", "city", "provincia", "departamento", "comuna", "ciudad", "zona"),
        .. Of("customer kind", ValueShape.Text, "kind", "customer kind", "customer type", "person type", "tipo persona", "tipo cliente"),
        .. Of("mobile", ValueShape.Phone, "mobile", "mobile phone", "mobile number", "cell", "cell phone", "celular", "movil", "telefono celular", "telefono movil"),
        .. Of("phone", ValueShape.Phone, "phone", "phone number", "telephone", "home phone", "work phone", "telefono", "telefono fijo", "telefono casa", "telefono trabajo", "fono"),
        .. Of("email", ValueShape.Email, "email", "e mail", "mail", "email address", "correo", "correo electronico"),
        .. Of("whatsapp", ValueShape.Phone, "whatsapp", "numero whatsapp"),
        .. Of("letter", ValueShape.Text, "address", "postal address", "street", "direccion", "direccion postal", "domicilio"),
    ];

    private static IEnumerable<FieldWord> Of(string field, ValueShape shape, params string[] phrases) => phrases.Select(phrase => new FieldWord(field, shape, phrase));
}

/// <summary>One phrase that means a field.</summary>
internal sealed record FieldWord(string Field, ValueShape Shape, string Phrase);
