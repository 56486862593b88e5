#include "model/storage/schema.h"
#include "support/files.h"

#include <QtTest>

using namespace mailbilan;

class TestSchema : public QObject {
    Q_OBJECT
private slots:
    // scenarios/schema.json is written from the description of the dossier: MAILBILAN_UPDATE=1 renews it.
    // tests/scripts/test_schema.py shows that it agrees with the reader.
    void publishedSchemaIsTheDescription() {
        const QString path = QStringLiteral(MAILBILAN_SOURCE_DIR "/scenarios/schema.json");
        if (qEnvironmentVariableIsSet("MAILBILAN_UPDATE")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::fromStdString(dossierSchema()));
        }
        QCOMPARE(contentOf(path), dossierSchema());
    }
};

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
