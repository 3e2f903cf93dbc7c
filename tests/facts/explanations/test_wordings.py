"""Wordings in which leaflets explain a term beside it, and near misses."""

from __future__ import annotations

import pytest

from plainlint import read_text
from plainlint.facts.explanations import explanation_at
from plainlint.lexicon import packaged
from plainlint.segment import passages, uses_of, words


def explained(term: str, text: str) -> str | None:
    """The words of the text that explain the first use of a term."""
    cut = passages(read_text(text, format="text"))
    use = next(uses_of([word.lower for word in words(term)], cut))
    found = explanation_at(use, cut, packaged())
    return text[found.span.start : found.span.end] if found else None


EXPLAINED = [
    (
        "hyperkeratosis",
        "You may notice abnormal thickening of the palms and soles (hyperkeratosis) in winter.",
        "You may notice abnormal thickening of the palms and soles",
    ),
    (
        "alopecia",
        "The patches get wider until all the hair is lost (alopecia).",
        "The patches get wider until all the hair is lost",
    ),
    ("axillary", "Shave the underarm (axillary) hair the night before.", "Shave the underarm"),
    ("plantar", "Rest helps pain of the sole (plantar) side.", "Rest helps pain of the sole"),
    (
        "orthopnoea",
        "Some people cannot breathe lying down (orthopnoea), and they sleep in a chair.",
        "Some people cannot breathe lying down",
    ),
    (
        "syndactyly",
        "Abnormal growth of the fingers and toes (syndactyly) is common.",
        "Abnormal growth of the fingers and toes",
    ),
    (
        "sphincter",
        "The stomach's upper ring of muscle, the sphincter (SFINK-ter), opens when you swallow.",
        "The stomach's upper ring of muscle",
    ),
    (
        "septum",
        "The thin wall between the two sides of the heart, the septum (SEP-tum), has a hole.",
        "The thin wall between the two sides of the heart",
    ),
    (
        "sinoatrial",
        "The signal begins in a group of cells called the sinus node or sinoatrial (SA) node.",
        "a group of cells",
    ),
    (
        "sinus node",
        "The signal begins in a group of cells called the sinus node or sinoatrial (SA) node.",
        "a group of cells",
    ),
    ("dehydration", "The main problem is dehydration (a lack of water in the body", "a lack of water in the body"),
    ("antibodies", "The plasma cells make antibodies to fight germs.", "fight germs."),
    (
        "insulin",
        "The pancreas (PAN-kree-us) makes insulin to move sugar out of your blood.",
        "move sugar out of your blood.",
    ),
    ("retina", "Light falls on the retina in the back of the eye.", "in the back of the eye."),
    ("macula", "It harms the macula, in the centre of the eye.", "in the centre of the eye."),
    ("vitreous", "It clouds the clear vitreous that fills the inside of the eye.", "fills the inside of the eye."),
    (
        "carinatum",
        "Some have a breastbone that sticks out (pectus carinatum).",
        "Some have a breastbone that sticks out",
    ),
    ("myopia", "Some have severe short sight (high myopia) and headaches.", "Some have severe short sight"),
    (
        "ducts",
        "Thick, sticky juice can block the small tubes, or ducts, in this gland.",
        "sticky juice can block the small tubes",
    ),
    (
        "congenital heart disease",
        "Congenital heart disease (CHD) is a term that refers to heart problems that you are born with.",
        "heart problems that you are born with.",
    ),
    (
        "ventricles",
        "It harms some parts of the heart, such as the two lower chambers of the heart (the ventricles).",
        "the two lower chambers of the heart",
    ),
    (
        "dysthymia",
        'You may feel low for years. Doctors call this condition "dysthymia," or low mood.',
        "You may feel low for years.",
    ),
    (
        "mitochondria",
        "Mitochondria are specialised parts of cells that turn food into energy.",
        "specialised parts of cells that turn food into energy.",
    ),
    (
        "digestive enzymes",
        "They cannot get your digestive enzymes. These enzymes help break down food.",
        "help break down food.",
    ),
    (
        "urologist",
        "Ask for a urologist who specialises in problems with passing urine.",
        "specialises in problems with passing urine.",
    ),
    ("rheumatologist", "You will see a rheumatologist, a doctor who treats joints.", "a doctor who treats joints."),
    ("cardiac arrest", "If your heart stops beating, doctors call this cardiac arrest.", "If your heart stops beating"),
    (
        "cardiac arrest",
        "Your heart may stop beating. We sometimes call this cardiac arrest.",
        "Your heart may stop beating.",
    ),
    ("neuralgia", "It is a pain in the face that doctors call neuralgia.", "It is a pain in the face"),
    (
        "nerve endings",
        "The cream calms the nerve endings that receive the feeling of pain.",
        "receive the feeling of pain.",
    ),
    (
        "trabecular",
        "This growth, also called skin lymphoma or trabecular cancer, is a lump that grows fast.",
        "a lump that grows fast.",
    ),
    ("hallucinations", "Some people have hallucinations. These vivid dreams come as you fall asleep.", "vivid dreams"),
    (
        "chronic kidney disease",
        "You may have chronic kidney disease (CKD)a problem that slowly stops your kidneys working.",
        "a problem that slowly stops your kidneys working.",
    ),
    ("stem cells", "Stem cells in the marrow make new blood.", "new blood."),
    (
        "carotid artery disease",
        "Carotid artery disease\n\nCarotid (ka-ROT-id) artery disease is when fat blocks the vessels in your neck.",
        "when fat blocks the vessels in your neck.",
    ),
    (
        "albumin",
        "Your urine is tested for albumin.\n\nAlbumin is a protein that keeps water in your blood.",
        "a protein that keeps water in your blood.",
    ),
    (
        "chronic",
        "Chronic pain is pain that lasts for more than three months.",
        "pain that lasts for more than three months.",
    ),
    ("gingiva", "The gums may be swollen (hypertrophic gingiva).", "The gums may be swollen"),
    ("hypertrophic", "The gums may be too big (hypertrophic gingiva).", "The gums may be too big"),
    ("neuralgia", "It is a pain in the face that doctors call neuralgia.", "It is a pain in the face"),
    (
        "gallstones",
        "Ask about acute gallstones.\n\nGallstones are hard lumps in a small bag under your liver.",
        "hard lumps in a small bag under your liver.",
    ),
    (
        "embolisation",
        "Tumour embolisation\n\nEmbolisation cuts off the blood supply to the growth.",
        "off the blood supply to the growth.",
    ),
    (
        "idiopathic",
        "Often nobody can find a cause. Doctors call these cases idiopathic.",
        "Often nobody can find a cause.",
    ),
    (
        "peritoneum",
        "The fluid touches the lining of your belly. We call this lining the peritoneum.",
        "The fluid touches the lining of your belly.",
    ),
    (
        "lipogranulomatosis",
        "This illness, also known as lipogranulomatosis, describes a build-up of fat in the joints.",
        "This illness",
    ),
    (
        "urinary tract infections",
        "Problems In Later Life Urinary tract infections are germs in the bladder or kidneys.",
        "germs in the bladder or kidneys.",
    ),
    (
        "vitreous",
        "Floaters drift in the clear, vitreous gel that fills the inside of the eye.",
        "gel that fills the inside of the eye.",
    ),
    ("progressive", "The illness is progressive, meaning it gets worse with time.", "it gets worse with time."),
    (
        "pectus excavatum",
        "Some children have a chest that sinks in. This is called pectus excavatum.",
        "Some children have a chest that sinks in.",
    ),
    ("atrium", "The chamber that takes in blood (the left atrium) is stretched.", "The chamber that takes in blood"),
    (
        "electromyogram",
        "We may plan an electromyogram (EMG) to check how your muscles work.",
        "check how your muscles work.",
    ),
    (
        "immunosuppressants",
        "You will take immunosuppressants, such as azathioprine, to keep your body from harming the new kidney.",
        "keep your body from harming the new kidney.",
    ),
    (
        "azathioprine",
        "You will take immunosuppressants, such as azathioprine, to keep your body from harming the new kidney.",
        "keep your body from harming the new kidney.",
    ),
    ("corticosteroids", "You are given corticosteroids to help reduce swelling.", "reduce swelling."),
    ("diuretics", "Some people need diuretics for removing extra water.", "removing extra water."),
    ("biopsy", "A biopsy is sometimes performed to look for germs.", "look for germs."),
    (
        "phosphate binders",
        "Phosphate binders seem to help; these medicines act like sponges in your gut.",
        "act like sponges in your gut.",
    ),
    ("angiogram", "Next comes an angiogram. This simple test measures blood flow.", "measures blood flow."),
    (
        "keratin gene",
        "It begins with a change in the keratin gene. This gene makes a strong material in nails.",
        "makes a strong material in nails.",
    ),
    ("melanoma", "A mole can turn into cancer (known as a melanoma).", "A mole can turn into cancer"),
    ("ranula", "A lump can fill with spit (often called ranula).", "A lump can fill with spit"),
    (
        "autosomal recessive",
        "It is passed on in an autosomal recessive pattern, which means both parents carry the change.",
        "means both parents carry the change.",
    ),
    (
        "autosomal dominant",
        "Its pattern is autosomal dominant. Autosomal dominant inheritance means one parent can pass it on.",
        "one parent can pass it on.",
    ),
    (
        "ECG",
        "An electrocardiogram, also called an EKG or ECG, is a test of your heartbeat.",
        "a test of your heartbeat.",
    ),
    (
        "EKG",
        "An electrocardiogram, also called an EKG or ECG, is a test of your heartbeat.",
        "a test of your heartbeat.",
    ),
    (
        "autoimmune",
        "Lupus is an autoimmune conditiona disorder in which the body harms its own cells.",
        "disorder in which the body harms its own cells.",
    ),
    (
        "bevacizumab",
        "Bevacizumab and cetuximab are drugs that starve a growth of blood.",
        "drugs that starve a growth of blood.",
    ),
    (
        "purpura",
        "Purpura are purple, brown, and red marks under the skin.",
        "purple, brown, and red marks under the skin.",
    ),
    ("ulcers", "You may get ulcers (sores) in your mouth.", "sores"),
    ("cataracts", "Some people get cataracts (clouding of an eye's lens).", "clouding of an eye's lens"),
    ("hypoplasia", "Babies may have hypoplasia (underdevelopment) of a rib.", "underdevelopment"),
    (
        "incision",
        "In an open operation, a surgeon makes an incision, or cut, in your tummy.",
        "cut",
    ),
    (
        "cryosurgery",
        "Freezing can destroy the growth. This type of treatment is also called cryosurgery.",
        "Freezing can destroy the growth.",
    ),
    (
        "thoracic surgeon",
        "You may meet a thoracic surgeon who is a specialist in chest operations.",
        "is a specialist in chest operations.",
    ),
    (
        "thoracic surgeon",
        "You may meet a nurse, a thoracic surgeon who is a specialist in chest operations, and others.",
        "is a specialist in chest operations, and others.",
    ),
    ("glands", "It can harm the lining of your mouth, and the glands that make saliva.", "make saliva."),
    (
        "acute hepatitis",
        "Acute hepatitis is a short-term illness of the liver.",
        "a short-term illness of the liver.",
    ),
    (
        "warfarin",
        "You may take blood-thinning medicines (for example, warfarin). These medicines help prevent blood clots.",
        "help prevent blood clots.",
    ),
    ("antiemetics", "Drugs known as antiemetics are used to control sickness.", "to control sickness."),
    (
        "ablation",
        "For some women an ablation (ab-LAY-shun) is done. This procedure destroys the lining of the womb.",
        "destroys the lining of the womb.",
    ),
    (
        "coronary bypass",
        "Your doctor may plan a coronary bypass. This surgery improves blood flow to the heart.",
        "improves blood flow to the heart.",
    ),
    (
        "bevacizumab",
        "Bevacizumab, cetuximab, and ramucirumab are drugs that starve a growth of blood.",
        "drugs that starve a growth of blood.",
    ),
    ("cardiologist", "A cardiologist specialises in the heart.", "in the heart."),
    ("proton pumps", "Proton pumps sit in the lining of your stomach.", "in the lining of your stomach."),
    ("defibrillator", "The defibrillator serves as a safety net.", "serves as a safety net."),
    ("genetic test", "A genetic test can show whether you carry the change.", "whether you carry the change."),
    ("angioplasty", "Angioplasty restores blood flow to the heart.", "blood flow to the heart."),
    ("deep vein thrombosis", "You may get deep vein thrombosis (DVT). DVT is a clot in a vein.", "a clot in a vein."),
    (
        "neuropathy",
        "It can cause neuropathy. Neuropathies are diseases that harm nerves.",
        "diseases that harm nerves.",
    ),
    (
        "haematoma",
        "You may get a haematoma. This is blood that collects under the skin.",
        "blood that collects under the skin.",
    ),
    ("analgesics", "You will be given analgesics. They are painkillers.", "painkillers."),
    ("sedatives", "You may have analgesics and sedatives. Both medicines help you rest.", "help you rest."),
    ("haematoma", "You may get a haematoma. This happens when blood leaks.", "happens when blood leaks."),
    ("haemoglobin", "Iron makes haemoglobin – it carries air around your body.", "carries air around your body."),
    ("haematoma", "You may get a haematoma, in other words a big bruise.", "a big bruise."),
    (
        "lobectomy",
        "Lobectomy: For a lobectomy, part of the lung is taken out.",
        "For a lobectomy, part of the lung is taken out.",
    ),
    (
        "magnetic resonance imaging",
        "MRI (magnetic resonance imaging) of the brain: Pictures made with a magnet.",
        "Pictures made with a magnet.",
    ),
    ("analgesics", "You need strong painkillers known medically as analgesics.", "You need strong painkillers"),
    (
        "colonoscopy",
        "You may need a colonoscopy, where a camera looks inside your bowel.",
        "a camera looks inside your bowel.",
    ),
    ("metastatic", "The cancer is called metastatic if it has spread.", "if it has spread."),
    ("remission", "You are in remission when no cancer can be found.", "when no cancer can be found."),
    ("hypoxia", "If your blood lacks oxygen, you are said to have hypoxia.", "If your blood lacks oxygen"),
    ("seroma", "Haematoma and seroma are lumps filled with blood or fluid.", "lumps filled with blood or fluid."),
    (
        "preeclampsia",
        "Some women get preeclampsia. It's a sudden rise in blood pressure.",
        "a sudden rise in blood pressure.",
    ),
    ("neutrophils", "White blood cells called neutrophils fight infection.", "White blood cells"),
    ("sedative", "Your child may get a sedative to help them fall asleep.", "help them fall asleep."),
    ("intestines", "The intestines are sometimes called the bowel.", "bowel"),
    ("bone marrow", "You may feel tired because the bone marrow makes fewer cells.", "fewer cells."),
    (
        "psoriasis",
        "You may have psoriasis. It is a skin problem that comes and goes.",
        "a skin problem that comes and goes.",
    ),
    ("corticosteroids", "Corticosteroids decrease swelling.", "decrease swelling."),
    (
        "pneumothorax",
        "Air can fill the chest. When this happens, it's called a pneumothorax.",
        "Air can fill the chest.",
    ),
    (
        "Cushing's syndrome",
        "You may get Cushing's syndrome, caused by too much of one hormone.",
        "caused by too much of one hormone.",
    ),
    (
        "urinary",
        "You may have urinary retentionthe inability to empty your bladder.",
        "inability to empty your bladder.",
    ),
    ("malignant", "Malignant tumours are cancer.", "cancer"),
    ("benign", "Benign lumps aren't cancer.", "aren't cancer"),
    ("membranes", "It harms the thin membranes that cover the brain.", "cover the brain."),
    (
        "ileum",
        "It may harm your ileum. The ileumthe last part of the gut is long.",
        "the last part of the gut is long.",
    ),
    ("peripheral nerves", "The peripheral nerves lie outside the brain.", "outside the brain."),
    ("sedatives", "Sedatives make you sleep.", "you sleep."),
    ("stool softeners", "Stool softeners make it easier to go to the toilet.", "it easier to go to the toilet."),
    ("keratoconus", "Keratoconus makes your sight blurred.", "your sight blurred."),
    ("insulin", "Insulin moves sugar out of your blood.", "sugar out of your blood."),
    ("veins", "Your veins carry blood towards the heart.", "blood towards the heart."),
    ("gastroscopy", "You will have a gastroscopy. The test looks inside your stomach.", "looks inside your stomach."),
    ("vasodilators", "You may get vasodilators. They make your blood vessels wide.", "make your blood vessels wide."),
    (
        "mediastinoscopy",
        "You may need a mediastinoscopy. The surgeon puts a thin tube into your chest.",
        "The surgeon puts a thin tube into your chest.",
    ),
    ("vertigo", "You may have vertigo. You feel that the room spins.", "You feel that the room spins."),
    ("alopecia", "You may get alopecia. Your hair gets thin.", "Your hair gets thin."),
]


@pytest.mark.parametrize(("term", "text", "gloss"), EXPLAINED)
def test_explains_beside_the_term(term: str, text: str, gloss: str) -> None:
    assert explained(term, text) == gloss


NOT_EXPLAINED = [
    ("fibrosis", "The cause of fibrosis is unknown."),
    ("neuropathy", "The causes of neuropathy are not well understood."),
    ("asthma", "Status asthmaticus is a severe form of asthma."),
    ("lupus", "Discoid lupus is a mild form of lupus."),
    ("papillomavirus", "Being infected with human papillomavirus can increase the risk of throat cancer."),
    ("respiratory infections", "Respiratory infections are frequent."),
    ("steroids", "Steroids make you hungry."),
    ("steroids", "Steroids make some people hungry."),
    ("antihistamines", "Antihistamines can make you sleep badly."),
    ("antihistamines", "You may get antihistamines. They can make you sleep badly."),
    ("diarrhoea", "Diarrhoea can be a sign of a stomach bug."),
    ("gastroscopy", "A gastroscopy is safe and takes ten minutes."),
    ("gastroscopy", "You will have a gastroscopy. The test takes ten minutes."),
    ("gastroscopy", "You will have a gastroscopy. The doctor will tell you what comes next."),
    ("gastroscopy", "Ask about the gastroscopy. You feel better when you know more."),
    ("osteoporosis", "Osteoporosis is often found after a fall."),
    ("oedema", "Oedema is an upsetting word."),
    ("kidney transplant", "It ends with a kidney transplant or blood-filtering treatments."),
    ("tumour", "This sarcoma is a type of tumour that forms in the bone."),
    ("lupus", "What he has had for years is a mild form of lupus. It is a rash on the face."),
    ("neuropathy", "Signs - numbness - neuropathy - The list is from a survey of many people."),
    ("colonoscopy", "You may need a colonoscopy. This simple test can find many things."),
    ("urologist", "Ask for a urologist who works on Mondays."),
    ("liver", "In the middle of the body, the liver, weighs the most."),
    ("imaging tests", "You may have imaging tests, a biopsy, and a blood count."),
    ("kidney stones", "It can be caused by kidney stones, an enlarged prostate, or a tumour."),
    ("respiratory failure", "The most common cause of death is respiratory failure."),
    ("gland", "The prostate is a gland in men. It helps make the fluid that carries sperm."),
    ("abnormal", "One of the valves of the heart is abnormal."),
    ("kidney failure", "It can end in kidney failure, which requires a new kidney."),
    ("incontinence", "Your nurse will find the type of incontinence you have. It may be one of the six types below."),
    ("retina", "Light falls on the retina in the morning."),
    ("insulin", "The doctor makes insulin available to you."),
    ("antibodies", "The drug and antibodies make up a third of the costs."),
    ("ifosfamide", "Another medicine called ifosfamide may help."),
    ("abdomen", "The spleen (an organ in your abdomen) cleans the blood."),
    ("corticosteroids", "People who take corticosteroids need to be careful."),
    ("corticosteroids", "Ask people on corticosteroids to keep a diary."),
    ("thyroid", "The illness can cause the thyroid to shrink over time."),
    ("pathologist", "The sample is viewed by a pathologist to check for cancer."),
    ("radiation", "The machine uses radiation to kill cancer cells."),
    ("mutations", "It is caused by mutations in the keratin gene. This gene makes a strong material in nails."),
    ("metastatic", "Metastatic (Stage IV)"),
    ("gonadotropin", "These cells make gonadotropin (-hCG)."),
    ("catheter", "Fill in the page about your catheter (Item B)."),
    ("chronic", "It is considered the chronic form of that illness."),
    ("supportive care", "Supportive care is the mainstay of all treatment."),
    ("Tay-Sachs disease", "It is like Tay-Sachs disease, the incidence of which is high in some groups."),
    ("asthma", "We urge people with asthma to control their weight."),
    ("kidney stones", "It may be due to an infection, kidney stones, or scarring, and other things."),
    ("biopsy", "You may have to wait for a biopsy; this takes a week."),
    ("immunosuppressants", "You will take immunosuppressants, such as azathioprine, to the end."),
    ("ranula", "A lump can fill with spit (but not a ranula)."),
    ("diuretics", "Diuretics are the usual treatment."),
    ("ileum", "Your enzymes cannot reach your ileum. These enzymes help break down food."),
    (
        "coronary disease",
        "If coronary disease is the cause, you may need an operation. This surgery improves blood flow.",
    ),
    ("procedure", "Thoracoscopy is a procedure to look at the organs inside the chest."),
    ("respiratory failure", "Respiratory failure is the most common cause of death in this group."),
    ("retinopathy", "Retinopathy is a complication of diabetes."),
    ("preeclampsia", "The preeclampsia occurs in about one in ten of these women."),
    ("haemoglobin", "The haemoglobin rises in the weeks after treatment."),
    ("hormonal", "Hormonal changes in women may cause bleeding."),
    ("haematoma", "A haematoma is common. This happens if you take blood thinners."),
    ("nutrients", "You need many things to live, and all of these are called essential nutrients."),
    ("coronary artery", "A build-up of fat causes what is called coronary artery disease."),
    ("midbrain", "It starts in the midbrain, where many nerves meet."),
    ("dermatology", "You will go to dermatology. It is also good to use a cream that keeps the skin moist."),
    ("sepsis", "This illness is sepsis if not treated in time."),
    ("uveitis", "If your eye is red, you may have uveitis."),
    ("nausea", "Headache and nausea are common side effects of this treatment."),
    ("bladder infections", "You may get bladder infections, which are treated with tablets."),
    ("cataracts", "Cataracts are present in about half of them."),
    ("polyps", "Polyps become bigger as the years go by."),
    ("antibody", "The antibody is usually linked to a dye that glows."),
    ("ophthalmologist", "Visits with an ophthalmologist are strongly recommended."),
    ("birth defects", "It can cause birth defects, or you could lose your baby."),
    ("steroids", "You may be weak, be on steroids, or getting over an illness."),
    ("ventricles", "The walls of the ventricles (usually the left ventricle) get thick."),
    ("malignant", "Malignant growths are usually large."),
    ("polyps", "Most polyps are not cancer."),
    ("neurologist", "A neurologist will perform a careful examination of your eyes."),
    ("hepatitis C", "You may have hepatitis C. Hepatitis can cause jaundice in adults."),
]


@pytest.mark.parametrize(("term", "text"), NOT_EXPLAINED)
def test_leaves_near_misses(term: str, text: str) -> None:
    assert explained(term, text) is None
